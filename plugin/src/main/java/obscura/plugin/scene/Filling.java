package obscura.plugin.scene;

import java.util.BitSet;

/**
 * Makes a set of cells whole: narrow gaps in columns and rows are closed, as the middle of a body may look like the
 * ground, and what is enclosed all around is filled.
 */
final class Filling {
    /** Gaps of up to this part of the picture are closed. */
    private static final int GAPS_DOWN = 18;

    private static final int GAPS_ACROSS = 60;

    private static final byte OPEN = 0;
    private static final byte COVERED = 1;
    private static final byte OUTSIDE = 2;

    private final SceneGrid grid;
    /** One open cell of margin on every side. */
    private final byte[] cells;

    private final int stride;

    Filling(SceneGrid grid, BitSet set) {
        this.grid = grid;
        this.stride = grid.columns() + 2;
        this.cells = new byte[stride * (grid.rows() + 2)];
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            cells[(i / grid.columns() + 1) * stride + i % grid.columns() + 1] = COVERED;
        }
    }

    BitSet filled() {
        for (int column = 1; column <= grid.columns(); column++) {
            closeGaps(stride + column, stride, grid.rows(), grid.rows() / GAPS_DOWN);
        }
        for (int row = 1; row <= grid.rows(); row++) {
            closeGaps(row * stride + 1, 1, grid.columns(), grid.columns() / GAPS_ACROSS);
        }
        markOutside();
        return notOutside();
    }

    private void closeGaps(int from, int step, int count, int gap) {
        int last = -1;
        for (int k = 0; k < count; k++) {
            if (cells[from + k * step] != COVERED) {
                continue;
            }
            if (last >= 0 && k - last - 1 <= gap) {
                for (int hole = last + 1; hole < k; hole++) {
                    cells[from + hole * step] = COVERED;
                }
            }
            last = k;
        }
    }

    private void markOutside() {
        int[] stack = new int[cells.length];
        int height = 0;
        stack[height++] = 0;
        cells[0] = OUTSIDE;
        int[] steps = {-1, 1, -stride, stride};
        while (height > 0) {
            int cell = stack[--height];
            for (int step : steps) {
                int next = cell + step;
                if (next >= 0 && next < cells.length && cells[next] == OPEN) {
                    cells[next] = OUTSIDE;
                    stack[height++] = next;
                }
            }
        }
    }

    private BitSet notOutside() {
        BitSet set = new BitSet(grid.cells());
        for (int row = 0; row < grid.rows(); row++) {
            int line = (row + 1) * stride + 1;
            for (int column = 0; column < grid.columns(); column++) {
                if (cells[line + column] != OUTSIDE) {
                    set.set(row * grid.columns() + column);
                }
            }
        }
        return set;
    }
}
