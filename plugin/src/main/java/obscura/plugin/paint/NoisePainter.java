package obscura.plugin.paint;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;

/**
 * Puts noise where regions are, before they are painted. Only the proof uses it: if the export still comes out byte
 * for byte the same, nothing under the regions has reached it.
 */
public final class NoisePainter implements Painter {
    private final SplittableRandom random;

    public NoisePainter(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void paint(Picture picture, Coverage coverage) {
        int bytes = picture.format().bytesPerSample();
        byte[] noise = new byte[picture.width() * bytes];
        random.nextBytes(noise);
        keepInRange(noise, bytes);
        PlaneRuns.visit(picture, coverage, (plane, row, from, to) -> {
            ByteBuffer samples = picture.planes().get(plane);
            int length = (to - from) * bytes;
            int turn = random.nextInt(noise.length - length + 1) & -bytes;
            samples.put(row * picture.strides().get(plane) + from * bytes, noise, turn, length);
        });
    }

    /** Ten-bit samples use only two bits of their high byte. */
    private static void keepInRange(byte[] noise, int bytes) {
        for (int i = 1; bytes == 2 && i < noise.length; i += 2) {
            noise[i] &= 3;
        }
    }
}
