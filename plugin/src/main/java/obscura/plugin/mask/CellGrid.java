package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The bounds of a polygon, cut into at most 47 by 47 cells along lines through its corners and between them, and which
 * of the cells it reaches into. A part of the grid is measured by the rectangle around its reached cells.
 *
 * @param columns for each column of cells, bit r set when the polygon reaches into the cell of row r
 */
record CellGrid(double[] xs, double[] ys, long[] columns) {
    private static final int MOST_LINES = 48;
    private static final int MOST_CORNERS = 24;
    private static final double CLOSEST = 1e-6;

    /** Columns and rows of cells, ends excluded. */
    record Part(int left, int top, int right, int bottom) {}

    static CellGrid of(Geometry polygon) {
        Coordinate[] corners = polygon.getCoordinates();
        double[] xs = lines(Arrays.stream(corners).mapToDouble(c -> c.x));
        double[] ys = lines(Arrays.stream(corners).mapToDouble(c -> c.y));
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(polygon);
        long[] columns = new long[xs.length - 1];
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < ys.length - 1; r++) {
                Envelope inner = new Envelope(xs[c], xs[c + 1], ys[r], ys[r + 1]);
                inner.expandBy(-CLOSEST / 4);
                if (prepared.intersects(Rings.FACTORY.toGeometry(inner))) {
                    columns[c] |= 1L << r;
                }
            }
        }
        return new CellGrid(xs, ys, columns);
    }

    private static double[] lines(DoubleStream corners) {
        double[] distinct = apart(corners.sorted().toArray());
        List<Double> lines = new ArrayList<>();
        int picked = Math.min(MOST_CORNERS, distinct.length);
        for (int i = 0; i < picked; i++) {
            lines.add(distinct[(int) ((long) i * (distinct.length - 1) / Math.max(1, picked - 1))]);
        }
        // A slanted side is only cut between its ends.
        for (int i = picked - 1; i > 0; i--) {
            bisect(lines, i);
        }
        while (lines.size() < MOST_LINES && bisect(lines, widest(lines))) {
            continue;
        }
        return lines.stream().mapToDouble(d -> d).toArray();
    }

    private static double[] apart(double[] sorted) {
        List<Double> kept = new ArrayList<>();
        for (double value : sorted) {
            if (kept.isEmpty() || value - kept.get(kept.size() - 1) > CLOSEST) {
                kept.add(value);
            }
        }
        // The outermost must be a line, or a part would not hold all of the polygon.
        if (kept.size() == 1) {
            kept.add(sorted[sorted.length - 1]);
        }
        kept.set(kept.size() - 1, sorted[sorted.length - 1]);
        return kept.stream().mapToDouble(d -> d).toArray();
    }

    private static int widest(List<Double> lines) {
        int widest = 1;
        for (int i = 2; i < lines.size(); i++) {
            if (lines.get(i) - lines.get(i - 1) > lines.get(widest) - lines.get(widest - 1)) {
                widest = i;
            }
        }
        return widest;
    }

    private static boolean bisect(List<Double> lines, int right) {
        double from = lines.get(right - 1);
        double to = lines.get(right);
        if (to - from < 4 * CLOSEST) {
            return false;
        }
        lines.add(right, (from + to) / 2);
        return true;
    }

    Part whole() {
        return new Part(0, 0, columns.length, ys.length - 1);
    }

    /** The area of the rectangle around the reached cells of a part; 0 when there are none. */
    double area(Part part) {
        long rows = (-1L >>> (64 - (part.bottom() - part.top()))) << part.top();
        long reached = 0;
        int first = -1;
        int last = -1;
        for (int c = part.left(); c < part.right(); c++) {
            long here = columns[c] & rows;
            if (here != 0) {
                reached |= here;
                first = first < 0 ? c : first;
                last = c;
            }
        }
        if (reached == 0) {
            return 0;
        }
        int top = Long.numberOfTrailingZeros(reached);
        int bottom = 64 - Long.numberOfLeadingZeros(reached);
        return (xs[last + 1] - xs[first]) * (ys[bottom] - ys[top]);
    }

    /** All of a part's room in the picture; neighbouring parts share their sides exactly. */
    Envelope room(Part part) {
        return new Envelope(xs[part.left()], xs[part.right()], ys[part.top()], ys[part.bottom()]);
    }
}
