package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import obscura.plugin.mask.Box;

/** A set of cells of the grid. Changing methods change this set; not for sharing between threads. */
final class CellMask {
    /** Cells by which a row of a rectangle may be shorter than the rectangle. */
    private static final int RAGGED = 2;

    private final SceneGrid grid;
    private final BitSet cells;

    CellMask(SceneGrid grid) {
        this(grid, new BitSet(grid.cells()));
    }

    private CellMask(SceneGrid grid, BitSet cells) {
        this.grid = grid;
        this.cells = cells;
    }

    /** A cell's number is row * columns + column. */
    void set(int cell) {
        cells.set(cell);
    }

    boolean has(int cell) {
        return cells.get(cell);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    int count() {
        return cells.cardinality();
    }

    /** Cells that are here and not there. */
    int countWithout(CellMask other) {
        BitSet rest = (BitSet) cells.clone();
        rest.andNot(other.cells);
        return rest.cardinality();
    }

    void clear() {
        cells.clear();
    }

    void add(CellMask other) {
        cells.or(other.cells);
    }

    CellMask copy() {
        return new CellMask(grid, (BitSet) cells.clone());
    }

    /** With the cells of the other set that hang together with this one within so many steps. */
    CellMask joinedWith(CellMask other, int steps) {
        CellMask joined = copy();
        for (int i = 0; i < steps; i++) {
            CellMask reach = joined.grown();
            reach.cells.and(other.cells);
            joined.add(reach);
        }
        return joined;
    }

    /** One cell more on every side and corner. */
    CellMask grown() {
        int columns = grid.columns();
        BitSet wide = (BitSet) cells.clone();
        for (int i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
            int column = i % columns;
            if (column > 0) {
                wide.set(i - 1);
            }
            if (column < columns - 1) {
                wide.set(i + 1);
            }
        }
        BitSet out = (BitSet) wide.clone();
        for (int i = wide.nextSetBit(0); i >= 0; i = wide.nextSetBit(i + 1)) {
            if (i >= columns) {
                out.set(i - columns);
            }
            if (i < columns * (grid.rows() - 1)) {
                out.set(i + columns);
            }
        }
        return new CellMask(grid, out);
    }

    /** With narrow gaps closed, and with everything that is enclosed all around. */
    CellMask filled() {
        return new CellMask(grid, new Filling(grid, cells).filled());
    }

    /** Few rectangles that cover every cell of this set, and only a little more where an outline is ragged. */
    List<Box> rectangles() {
        List<int[]> done = new ArrayList<>();
        List<int[]> open = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            List<int[]> next = new ArrayList<>();
            for (int[] run : runs(row)) {
                next.add(extended(open, run, row));
            }
            done.addAll(open);
            open = next;
        }
        done.addAll(open);
        return done.stream().map(r -> grid.box(r[0], r[1], r[2], r[3])).toList();
    }

    private List<int[]> runs(int row) {
        List<int[]> runs = new ArrayList<>();
        int start = row * grid.columns();
        int end = start + grid.columns();
        int from = cells.nextSetBit(start);
        while (from >= 0 && from < end) {
            int to = Math.min(end, cells.nextClearBit(from));
            runs.add(new int[] {from - start, to - start});
            from = cells.nextSetBit(to);
        }
        return runs;
    }

    /**
     * The rectangle above with this run added, when that wastes little; else a new one. A rectangle is left, top, right,
     * bottom and the cells in it that are truly of this set.
     */
    private static int[] extended(List<int[]> open, int[] run, int row) {
        for (int[] above : open) {
            int left = Math.min(above[0], run[0]);
            int right = Math.max(above[2], run[1]);
            int held = above[4] + run[1] - run[0];
            int area = (right - left) * (row + 1 - above[1]);
            if ((area - held) * 6 <= area && right - left - (run[1] - run[0]) <= RAGGED) {
                open.remove(above);
                return new int[] {left, above[1], right, row + 1, held};
            }
        }
        return new int[] {run[0], row, run[1], row + 1, run[1] - run[0]};
    }
}
