package obscura.plugin.scene;

/**
 * Which cells each pixel of each plane touches, worked out once: dividing at every differing pixel of every frame would
 * cost more than comparing them.
 */
final class PixelCells {
    private static final int CELL_BITS = 22;
    private static final int SPAN_BITS = 4;
    private static final int EDGE = 1 << CELL_BITS + 2 * SPAN_BITS;

    private final SceneGrid grid;
    /** Per pixel: its first cell, how many columns and rows more it touches, and whether it lies at the plane's edge. */
    private final int[] packed;

    PixelCells(SceneGrid grid) {
        this.grid = grid;
        this.packed = new int[grid.size()];
        fill(0, grid.width(), grid.height(), 1);
        fill(grid.lumaSize(), grid.width() / 2, grid.height() / 2, 2);
        fill(grid.lumaSize() * 5 / 4, grid.width() / 2, grid.height() / 2, 2);
    }

    int firstCell(int pixel) {
        return packed[pixel] & (1 << CELL_BITS) - 1;
    }

    void touch(CellMask mask, int pixel) {
        int cell = firstCell(pixel);
        int across = packed[pixel] >> CELL_BITS & (1 << SPAN_BITS) - 1;
        int down = packed[pixel] >> CELL_BITS + SPAN_BITS & (1 << SPAN_BITS) - 1;
        for (int row = 0; row <= down; row++) {
            for (int column = 0; column <= across; column++) {
                mask.set(cell + row * grid.columns() + column);
            }
        }
    }

    /** Pixels of at least this degree among a pixel and its eight neighbours; at the plane's edge none are counted. */
    int supporters(byte[] degree, int pixel, int least) {
        if ((packed[pixel] & EDGE) != 0) {
            return 0;
        }
        int width = pixel < grid.lumaSize() ? grid.width() : grid.width() / 2;
        return inRow(degree, pixel - width, least) + inRow(degree, pixel, least) + inRow(degree, pixel + width, least);
    }

    private static int inRow(byte[] degree, int at, int least) {
        return (degree[at - 1] >= least ? 1 : 0) + (degree[at] >= least ? 1 : 0) + (degree[at + 1] >= least ? 1 : 0);
    }

    private void fill(int offset, int width, int height, int scale) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean edge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
                packed[offset + y * width + x] = pack(x * scale, y * scale, scale) | (edge ? EDGE : 0);
            }
        }
    }

    private int pack(int x, int y, int scale) {
        int column = grid.firstColumn(x);
        int row = grid.firstRow(y);
        int across = grid.lastColumn(x, scale) - column;
        int down = grid.lastRow(y, scale) - row;
        return row * grid.columns() + column | across << CELL_BITS | down << CELL_BITS + SPAN_BITS;
    }
}
