package obscura.plugin.paint;

import java.nio.ByteBuffer;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/** Black in every plane: dark luma and no colour, so that no tint of what was there shines through. */
public final class SolidPainter implements Painter {
    private final byte[] luma;
    private final byte[] chroma;

    /** For pictures of this format, no wider than {@code width}. */
    public SolidPainter(PixelFormat format, int width) {
        this.luma = row(format, format.blackLuma(), width);
        this.chroma = row(format, format.neutralChroma(), width);
    }

    @Override
    public void paint(Picture picture, Coverage coverage) {
        int bytes = picture.format().bytesPerSample();
        PlaneRuns.visit(picture, coverage, (plane, row, from, to) -> {
            ByteBuffer samples = picture.planes().get(plane);
            int start = row * picture.strides().get(plane) + from * bytes;
            samples.put(start, plane == 0 ? luma : chroma, 0, (to - from) * bytes);
        });
    }

    private static byte[] row(PixelFormat format, int sample, int width) {
        byte[] row = new byte[width * format.bytesPerSample()];
        for (int i = 0; i < row.length; i++) {
            boolean highByte = format.bytesPerSample() == 2 && (i & 1) == 1;
            row[i] = (byte) (highByte ? sample >> 8 : sample);
        }
        return row;
    }
}
