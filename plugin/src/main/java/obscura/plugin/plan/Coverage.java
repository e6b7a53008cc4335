package obscura.plugin.plan;

import java.util.Arrays;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;

/**
 * Which part of one picture is covered, in units of 2 x 2 luma pixels (the coarsest chroma grid we paint), always
 * grown outward: a unit that a polygon only touches is covered whole. Sides are rounded up for odd pictures.
 * Reusable; not for sharing between threads.
 */
public final class Coverage {
    /** Luma pixels along each side of a unit. */
    public static final int UNIT = 2;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final int words;
    private final long[] bits;
    private final double[] crossings = new double[Polygon.MAX_CORNERS];

    /** Nothing covered yet of a picture of {@code width} x {@code height} luma pixels. */
    public Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.columns = (width + UNIT - 1) / UNIT;
        this.rows = (height + UNIT - 1) / UNIT;
        this.words = (columns + 63) / 64;
        this.bits = new long[words * rows];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Units across. */
    public int columns() {
        return columns;
    }

    /** Units down. */
    public int rows() {
        return rows;
    }

    public void clear() {
        Arrays.fill(bits, 0);
    }

    public void coverAll() {
        for (int row = 0; row < rows; row++) {
            coverRun(row, 0, columns - 1);
        }
    }

    public void add(Polygon polygon) {
        if (polygon.isUprightRectangle()) {
            add(polygon.bounds());
        } else {
            addOutline(polygon.corners());
        }
    }

    public void add(Box box) {
        int first = firstColumn(box.left());
        int last = lastColumn(box.right());
        for (int row = firstRow(box.top()); row <= lastRow(box.bottom()); row++) {
            coverRun(row, first, last);
        }
    }

    /** Everything the other covers too; both must be of one size. */
    public void add(Coverage other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other.bits[i];
        }
    }

    /**
     * Makes pairs of rows alike. In interlaced 4:2:0 a chroma row belongs to luma rows two apart, so that only whole
     * groups of four luma rows can be covered without a rim.
     */
    public void coverBothFields() {
        for (int row = 0; row + 1 < rows; row += 2) {
            for (int w = 0; w < words; w++) {
                long both = bits[row * words + w] | bits[(row + 1) * words + w];
                bits[row * words + w] = both;
                bits[(row + 1) * words + w] = both;
            }
        }
    }

    public boolean covers(int column, int row) {
        return (bits[row * words + (column >> 6)] >>> (column & 63) & 1) != 0;
    }

    /** The first covered column of a row at or after {@code from}; {@link #columns()} when there is none. */
    public int nextCovered(int row, int from) {
        return next(row, from, 0);
    }

    /** The first uncovered column of a row at or after {@code from}; {@link #columns()} when there is none. */
    public int nextClear(int row, int from) {
        return next(row, from, -1);
    }

    public boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Covered share of the picture, 0..1. */
    public double share() {
        return share(Box.WHOLE);
    }

    /** Covered share of the units that a box touches, 0..1. */
    public double share(Box box) {
        int left = firstColumn(box.left());
        int right = lastColumn(box.right());
        int top = firstRow(box.top());
        int bottom = lastRow(box.bottom());
        long covered = 0;
        for (int row = top; row <= bottom; row++) {
            for (int c = nextCovered(row, left); c <= right; ) {
                int end = Math.min(right + 1, nextClear(row, c));
                covered += end - c;
                c = nextCovered(row, end);
            }
        }
        return covered / ((right - left + 1.0) * (bottom - top + 1));
    }

    /** What stays covered when every rim is taken back by one unit; the edge of the picture is no rim. */
    public Coverage eroded() {
        Coverage inner = new Coverage(width, height);
        for (int row = 0; row < rows; row++) {
            for (int w = 0; w < words; w++) {
                long kept = wide(row, w);
                kept &= row > 0 ? wide(row - 1, w) : -1L;
                kept &= row < rows - 1 ? wide(row + 1, w) : -1L;
                inner.bits[row * words + w] = kept & bits[row * words + w];
            }
        }
        return inner;
    }

    /** Columns whose left and right neighbours are covered too. */
    private long wide(int row, int w) {
        long word = word(row, w);
        long fromLeft = w > 0 ? word(row, w - 1) >>> 63 : 1;
        long fromRight = w < words - 1 ? word(row, w + 1) << 63 : 1L << 63;
        return word & (word << 1 | fromLeft) & (word >>> 1 | fromRight);
    }

    /** A word of a row; what lies right of the picture counts as covered. */
    private long word(int row, int w) {
        long beyond = w == words - 1 && (columns & 63) != 0 ? -1L << (columns & 63) : 0;
        return bits[row * words + w] | beyond;
    }

    private int next(int row, int from, long flip) {
        if (from >= columns) {
            return columns;
        }
        int w = from >> 6;
        long word = (bits[row * words + w] ^ flip) & (-1L << (from & 63));
        while (word == 0) {
            if (++w == words) {
                return columns;
            }
            word = bits[row * words + w] ^ flip;
        }
        return Math.min(columns, (w << 6) + Long.numberOfTrailingZeros(word));
    }

    private void coverRun(int row, int first, int last) {
        int base = row * words;
        int fromWord = first >> 6;
        int toWord = last >> 6;
        long head = -1L << (first & 63);
        long tail = -1L >>> (63 - (last & 63));
        if (fromWord == toWord) {
            bits[base + fromWord] |= head & tail;
            return;
        }
        bits[base + fromWord] |= head;
        Arrays.fill(bits, base + fromWord + 1, base + toWord, -1L);
        bits[base + toWord] |= tail;
    }

    /**
     * Covers every unit the outline passes through, then what lies inside on the middle line of each row. A unit that
     * the polygon touches is either crossed by the outline or wholly inside, so none is missed.
     */
    private void addOutline(List<Point> corners) {
        for (int i = 0; i < corners.size(); i++) {
            coverEdge(corners.get(i), corners.get((i + 1) % corners.size()));
        }
        for (int row = 0; row < rows; row++) {
            fillMiddle(corners, row);
        }
    }

    private void coverEdge(Point a, Point b) {
        Point upper = a.y() <= b.y() ? a : b;
        Point lower = upper == a ? b : a;
        for (int row = firstRow(upper.y()); row <= lastRowTouching(lower.y()); row++) {
            double x1 = xAt(upper, lower, row * (double) UNIT / height);
            double x2 = xAt(upper, lower, (row + 1.0) * UNIT / height);
            coverRun(row, firstColumn(Math.min(x1, x2)), lastColumnTouching(Math.max(x1, x2)));
        }
    }

    /** Where the edge is at height y, or its nearer end; for a level edge the caller gets both ends in turn. */
    private static double xAt(Point upper, Point lower, double y) {
        if (y <= upper.y()) {
            return upper.x();
        }
        if (y >= lower.y()) {
            return lower.x();
        }
        return upper.x() + (lower.x() - upper.x()) * (y - upper.y()) / (lower.y() - upper.y());
    }

    private void fillMiddle(List<Point> corners, int row) {
        double y = (row + 0.5) * UNIT / height;
        int n = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = corners.get((i + 1) % corners.size());
            if (a.y() <= y != b.y() <= y) {
                crossings[n++] = a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y());
            }
        }
        Arrays.sort(crossings, 0, n);
        for (int i = 0; i + 1 < n; i += 2) {
            coverRun(row, firstColumn(crossings[i]), lastColumnTouching(crossings[i + 1]));
        }
    }

    private int firstColumn(double x) {
        return clamp((int) Math.floor(x * width / UNIT), columns);
    }

    private int lastColumn(double x) {
        return clamp((int) Math.ceil(x * width / UNIT) - 1, columns);
    }

    private int lastColumnTouching(double x) {
        return clamp((int) Math.floor(x * width / UNIT), columns);
    }

    private int firstRow(double y) {
        return clamp((int) Math.floor(y * height / UNIT), rows);
    }

    private int lastRow(double y) {
        return clamp((int) Math.ceil(y * height / UNIT) - 1, rows);
    }

    private int lastRowTouching(double y) {
        return clamp((int) Math.floor(y * height / UNIT), rows);
    }

    private static int clamp(int value, int size) {
        return Math.max(0, Math.min(size - 1, value));
    }
}
