package obscura.plugin.paint;

import obscura.plugin.plan.Coverage;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/** Finds the runs of samples that a coverage takes in each row of each plane. */
public final class PlaneRuns {
    /** Told of one run: samples {@code from} to {@code to} (excluded) of one row of one plane. */
    public interface Visitor {
        void run(int plane, int row, int from, int to);
    }

    private PlaneRuns() {}

    public static void visit(Picture picture, Coverage coverage, Visitor visitor) {
        if (picture.width() != coverage.width() || picture.height() != coverage.height()) {
            throw new IllegalArgumentException("Coverage and picture differ in size");
        }
        for (int plane = 0; plane < picture.format().planes(); plane++) {
            visit(picture, plane, coverage, visitor);
        }
    }

    /** Samples of a plane along a unit of a coverage: 2 in luma, 1 or 2 in chroma. */
    public static int across(PixelFormat format, int plane) {
        return plane == 0 ? Coverage.UNIT : Coverage.UNIT >> format.chromaShiftX();
    }

    /** Samples of a plane down a unit of a coverage. */
    public static int down(PixelFormat format, int plane) {
        return plane == 0 ? Coverage.UNIT : Coverage.UNIT >> format.chromaShiftY();
    }

    /** The runs of one plane. */
    public static void visit(Picture picture, int plane, Coverage coverage, Visitor visitor) {
        int across = across(picture.format(), plane);
        int down = down(picture.format(), plane);
        int width = picture.planeWidth(plane);
        int height = picture.planeHeight(plane);
        for (int row = 0; row < height; row++) {
            int unit = row / down;
            int from = coverage.nextCovered(unit, 0);
            while (from < coverage.columns()) {
                int to = coverage.nextClear(unit, from);
                visitor.run(plane, row, from * across, Math.min(width, to * across));
                from = coverage.nextCovered(unit, to);
            }
        }
    }
}
