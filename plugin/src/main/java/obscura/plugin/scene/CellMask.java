package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import obscura.plugin.mask.Box;

/** A set of cells of the grid. Changing methods change this set; not for sharing between threads. */
final class CellMask {
    /** Cells between two covered cells that are covered too: the middle of a body may look like the ground. */
    private static final int GAP_DOWN = 4;

    private static final int GAP_ACROSS = 2;

    private final SceneGrid grid;
    private final BitSet cells;

    CellMask(SceneGrid grid) {
        this(grid, new BitSet(grid.cells()));
    }

    private CellMask(SceneGrid grid, BitSet cells) {
        this.grid = grid;
        this.cells = cells;
    }

    void set(int column, int row) {
        cells.set(row * grid.columns() + column);
    }

    boolean has(int column, int row) {
        return cells.get(row * grid.columns() + column);
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
        CellMask filled = copy();
        for (int column = 0; column < grid.columns(); column++) {
            filled.closeGaps(column, grid.columns(), grid.rows(), GAP_DOWN);
        }
        for (int row = 0; row < grid.rows(); row++) {
            filled.closeGaps(row * grid.columns(), 1, grid.columns(), GAP_ACROSS);
        }
        filled.cells.or(filled.enclosed());
        return filled;
    }

    private void closeGaps(int from, int step, int count, int gap) {
        int last = -1;
        for (int k = 0; k < count; k++) {
            if (!cells.get(from + k * step)) {
                continue;
            }
            for (int hole = last + 1; last >= 0 && k - last - 1 <= gap && hole < k; hole++) {
                cells.set(from + hole * step);
            }
            last = k;
        }
    }

    private BitSet enclosed() {
        BitSet open = new BitSet(grid.cells());
        int[] stack = new int[grid.cells()];
        int height = 0;
        for (int i = cells.nextClearBit(0); i < grid.cells(); i = cells.nextClearBit(i + 1)) {
            if (isAtBorder(i)) {
                open.set(i);
                stack[height++] = i;
            }
        }
        while (height > 0) {
            int cell = stack[--height];
            for (int next : neighbours(cell)) {
                if (next >= 0 && !cells.get(next) && !open.get(next)) {
                    open.set(next);
                    stack[height++] = next;
                }
            }
        }
        open.or(cells);
        open.flip(0, grid.cells());
        return open;
    }

    private boolean isAtBorder(int cell) {
        int column = cell % grid.columns();
        int row = cell / grid.columns();
        return column == 0 || row == 0 || column == grid.columns() - 1 || row == grid.rows() - 1;
    }

    private int[] neighbours(int cell) {
        int column = cell % grid.columns();
        return new int[] {
            column > 0 ? cell - 1 : -1,
            column < grid.columns() - 1 ? cell + 1 : -1,
            cell - grid.columns(),
            cell + grid.columns() < grid.cells() ? cell + grid.columns() : -1
        };
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

    /** The rectangle above with this run added, when that wastes little; else a new one. */
    private static int[] extended(List<int[]> open, int[] run, int row) {
        for (int[] above : open) {
            int left = Math.min(above[0], run[0]);
            int right = Math.max(above[2], run[1]);
            int height = row - above[1];
            int waste = (right - left) * (height + 1) - (above[2] - above[0]) * height - (run[1] - run[0]);
            if (waste * 6 <= (right - left) * (height + 1)) {
                open.remove(above);
                return new int[] {left, above[1], right, row + 1};
            }
        }
        return new int[] {run[0], row, run[1], row + 1};
    }
}
