package obscura.plugin.export;

import obscura.plugin.paint.PlaneRuns;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/**
 * Is everything a picture should have covered really one colour? The encoder rings at the rim of a region, so the
 * rim's outermost unit is left out and a small deviation inside is allowed; a face needs far more than that.
 */
final class OneColour {
    /** Largest deviation of a single sample, of 255. */
    static final int MOST = 40;
    /** Largest mean deviation of all covered samples of a plane, of 255. */
    static final double MEAN = 3;

    private final byte[] row;
    private long samples;
    private long sum;
    private int worst;

    OneColour(int width, PixelFormat format) {
        this.row = new byte[width * format.bytesPerSample()];
    }

    /** True when every covered sample of the picture is black, within what the codec does. */
    boolean holds(Picture picture, Coverage coverage) {
        samples = 0;
        sum = 0;
        worst = 0;
        PlaneRuns.visit(picture, coverage.eroded(), (plane, line, from, to) -> measure(picture, plane, line, from, to));
        int scale = picture.format().bits() - 8;
        return samples == 0 || worst >> scale <= MOST && sum / (double) samples <= MEAN * (1 << scale);
    }

    /** The largest deviation met in the last picture, in its own samples. */
    int worst() {
        return worst;
    }

    private void measure(Picture picture, int plane, int line, int from, int to) {
        int bytes = picture.format().bytesPerSample();
        int length = (to - from) * bytes;
        int start = line * picture.strides().get(plane) + from * bytes;
        picture.planes().get(plane).get(start, row, 0, length);
        int wanted =
                plane == 0 ? picture.format().blackLuma() : picture.format().neutralChroma();
        for (int i = 0; i < length; i += bytes) {
            int sample = row[i] & 255;
            if (bytes == 2) {
                sample |= (row[i + 1] & 255) << 8;
            }
            int off = Math.abs(sample - wanted);
            sum += off;
            worst = Math.max(worst, off);
        }
        samples += length / bytes;
    }
}
