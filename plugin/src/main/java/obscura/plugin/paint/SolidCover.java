package obscura.plugin.paint;

import java.util.Arrays;
import obscura.plugin.video.PixelFormat;

/** Black in every plane: dark luma and no colour, so that no tint of what was there shines through. */
public final class SolidCover implements Cover {
    private final PixelFormat format;

    public SolidCover(PixelFormat format) {
        this.format = format;
    }

    @Override
    public void samples(int plane, int row, int from, int to, byte[] into) {
        int sample = plane == 0 ? format.blackLuma() : format.neutralChroma();
        if (format.bytesPerSample() == 1) {
            Arrays.fill(into, 0, to - from, (byte) sample);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            into[2 * i] = (byte) sample;
            into[2 * i + 1] = (byte) (sample >> 8);
        }
    }
}
