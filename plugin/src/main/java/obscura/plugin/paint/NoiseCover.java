package obscura.plugin.paint;

import java.util.SplittableRandom;
import obscura.plugin.video.PixelFormat;

/**
 * Noise in every plane. Only the proof uses it, under what is then painted: if the export still comes out byte for
 * byte the same, nothing under the regions has reached it.
 */
public final class NoiseCover implements Cover {
    private final PixelFormat format;
    private final SplittableRandom random;

    public NoiseCover(PixelFormat format, long seed) {
        this.format = format;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void samples(int plane, int row, int from, int to, byte[] into) {
        random.nextBytes(into);
        // Ten-bit samples use only two bits of their high byte.
        for (int i = 1; format.bytesPerSample() == 2 && i < into.length; i += 2) {
            into[i] &= 3;
        }
    }
}
