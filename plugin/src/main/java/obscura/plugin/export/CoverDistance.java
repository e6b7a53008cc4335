package obscura.plugin.export;

import java.util.Arrays;
import obscura.plugin.paint.Cover;
import obscura.plugin.paint.PlaneRuns;
import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/** How far the covered part of a picture is from its cover, in the picture's own levels. Reusable; one thread. */
final class CoverDistance {
    private static final int STRETCH = 8;
    private static final int LINE = 16;
    /** The mean of fewer samples than this says nothing of a plane: all of them lie beside a rim. */
    private static final int FEWEST = 512;

    private final Cover cover;
    private final PixelFormat format;
    private final byte[] shown;
    private final byte[] wanted;
    private final int[] off;
    private final long[] columnSum;
    private final int[] columnCount;
    private final int[] columnRow;
    private int sample;
    private double stretch;
    private double line;
    private double plane;
    private long sum;
    private long samples;

    CoverDistance(Cover cover, int width, PixelFormat format) {
        this.cover = cover;
        this.format = format;
        this.shown = new byte[width * format.bytesPerSample()];
        this.wanted = new byte[shown.length];
        this.off = new int[width];
        this.columnSum = new long[width];
        this.columnCount = new int[width];
        this.columnRow = new int[width];
    }

    /** The largest deviation of one sample inside. */
    int sample() {
        return sample;
    }

    /** The largest mean deviation of {@value #STRETCH} neighbouring samples of a row inside. */
    double stretch() {
        return stretch;
    }

    /** The largest mean deviation of {@value #STRETCH} to {@value #LINE} samples in a line along a rim. */
    double line() {
        return line;
    }

    /** The largest mean deviation of all samples inside of one plane. */
    double plane() {
        return plane;
    }

    void measure(Picture picture, Coverage coverage) {
        sample = 0;
        stretch = 0;
        line = 0;
        plane = 0;
        Coverage inner = coverage.eroded();
        for (int p = 0; p < format.planes(); p++) {
            sum = 0;
            samples = 0;
            PlaneRuns.visit(picture, p, inner, (of, row, from, to) -> inside(picture, of, row, from, to));
            plane = samples >= FEWEST ? Math.max(plane, sum / (double) samples) : plane;
            Arrays.fill(columnCount, 0);
            PlaneRuns.visit(picture, p, coverage, (of, row, from, to) -> rim(picture, inner, of, row, from, to));
        }
    }

    private void inside(Picture picture, int p, int row, int from, int to) {
        load(picture, p, row, from, to);
        int length = to - from;
        for (int i = 0; i < length; i += STRETCH) {
            int end = Math.min(length, i + STRETCH);
            int some = 0;
            for (int k = i; k < end; k++) {
                some += off[k];
                sample = Math.max(sample, off[k]);
            }
            sum += some;
            stretch = end - i == STRETCH ? Math.max(stretch, some / (double) STRETCH) : stretch;
        }
        samples += length;
    }

    /** A row at the upper or lower rim is judged as a line, of every other row its two ends as parts of columns. */
    private void rim(Picture picture, Coverage inner, int p, int row, int from, int to) {
        int across = PlaneRuns.across(format, p);
        int unit = row / PlaneRuns.down(format, p);
        boolean between = inner.nextClear(unit, from / across + 1) >= (to - 1) / across;
        if (!between) {
            load(picture, p, row, from, to);
            rowLine(to - from);
        }
        column(picture, p, row, from, Math.min(to, from + across));
        column(picture, p, row, Math.max(from + across, to - across), to);
    }

    private void rowLine(int length) {
        for (int i = 0; i + STRETCH <= length; i += LINE) {
            int end = Math.min(length, i + LINE);
            int some = 0;
            for (int k = i; k < end; k++) {
                some += off[k];
            }
            line = end - i >= STRETCH ? Math.max(line, some / (double) (end - i)) : line;
        }
    }

    private void column(Picture picture, int p, int row, int from, int to) {
        if (from >= to) {
            return;
        }
        load(picture, p, row, from, to);
        for (int x = from; x < to; x++) {
            boolean goesOn = columnCount[x] > 0 && columnCount[x] < LINE && columnRow[x] == row - 1;
            columnSum[x] = (goesOn ? columnSum[x] : 0) + off[x - from];
            columnCount[x] = (goesOn ? columnCount[x] : 0) + 1;
            columnRow[x] = row;
            if (columnCount[x] >= STRETCH) {
                line = Math.max(line, columnSum[x] / (double) columnCount[x]);
            }
        }
    }

    private void load(Picture picture, int p, int row, int from, int to) {
        int bytes = format.bytesPerSample();
        int length = to - from;
        picture.planes().get(p).get(row * picture.strides().get(p) + from * bytes, shown, 0, length * bytes);
        cover.samples(p, row, from, to, wanted);
        for (int i = 0; i < length; i++) {
            off[i] = Math.abs(sampleAt(shown, i) - sampleAt(wanted, i));
        }
    }

    private int sampleAt(byte[] bytes, int i) {
        return format.bytesPerSample() == 1 ? bytes[i] & 255 : bytes[2 * i] & 255 | (bytes[2 * i + 1] & 255) << 8;
    }
}
