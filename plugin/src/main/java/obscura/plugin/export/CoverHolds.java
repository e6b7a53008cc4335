package obscura.plugin.export;

import obscura.plugin.paint.Cover;
import obscura.plugin.paint.PlaneRuns;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/**
 * Does a decoded picture really show the cover wherever it should? The encoder rings at the rim of a region, so the
 * rim's outermost unit is left out and a small deviation inside is allowed; a face needs far more than that.
 */
final class CoverHolds {
    private final Cover cover;
    private final PixelFormat format;
    private final Tolerance tolerance;
    private final byte[] shown;
    private final byte[] wanted;
    private long samples;
    private long sum;
    private int worst;

    /**
     * What the codec may do to a cover.
     *
     * @param most largest deviation of a single sample, of 255
     * @param mean largest mean deviation of all covered samples of a picture, of 255
     */
    record Tolerance(int most, double mean) {
        static final Tolerance SOLID = new Tolerance(40, 3);
        /** A scene has texture, which the encoder simplifies. */
        static final Tolerance SCENE = new Tolerance(110, 10);
    }

    CoverHolds(Cover cover, int width, PixelFormat format, Tolerance tolerance) {
        this.cover = cover;
        this.format = format;
        this.tolerance = tolerance;
        this.shown = new byte[width * format.bytesPerSample()];
        this.wanted = new byte[shown.length];
    }

    boolean in(Picture picture, Coverage coverage) {
        samples = 0;
        sum = 0;
        worst = 0;
        PlaneRuns.visit(picture, coverage.eroded(), (plane, row, from, to) -> measure(picture, plane, row, from, to));
        int scale = format.bits() - 8;
        return samples == 0
                || worst >> scale <= tolerance.most && sum / (double) samples <= tolerance.mean * (1 << scale);
    }

    /** The largest deviation met in the last picture, in its own samples. */
    int worst() {
        return worst;
    }

    private void measure(Picture picture, int plane, int row, int from, int to) {
        int bytes = format.bytesPerSample();
        int length = (to - from) * bytes;
        picture.planes().get(plane).get(row * picture.strides().get(plane) + from * bytes, shown, 0, length);
        cover.samples(plane, row, from, to, wanted);
        for (int i = 0; i < length; i += bytes) {
            int off = Math.abs(sample(shown, i) - sample(wanted, i));
            sum += off;
            worst = Math.max(worst, off);
        }
        samples += length / bytes;
    }

    private int sample(byte[] bytes, int i) {
        int low = bytes[i] & 255;
        return format.bytesPerSample() == 1 ? low : low | (bytes[i + 1] & 255) << 8;
    }
}
