package obscura.plugin.scene;

/**
 * Means of 3 x 3 pixels in every plane: noise falls to a third, and a far walker of 2 x 4 small pixels still stands
 * out. Everything in this package compares softened pictures only.
 */
final class Softening {
    private final SceneGrid grid;
    private final int[] sums;

    Softening(SceneGrid grid) {
        this.grid = grid;
        this.sums = new int[grid.width() + 2];
    }

    void soften(byte[] raw, byte[] soft) {
        int luma = grid.lumaSize();
        plane(raw, soft, 0, grid.width(), grid.height());
        plane(raw, soft, luma, grid.width() / 2, grid.height() / 2);
        plane(raw, soft, luma + luma / 4, grid.width() / 2, grid.height() / 2);
    }

    private void plane(byte[] raw, byte[] soft, int offset, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = offset + y * width;
            int above = y == 0 ? row : row - width;
            int below = y == height - 1 ? row : row + width;
            addRows(raw, above, row, below, width);
            writeRow(soft, row, width);
        }
    }

    private void addRows(byte[] raw, int above, int row, int below, int width) {
        for (int x = 0; x < width; x++) {
            sums[x + 1] = (raw[above + x] & 255) + (raw[row + x] & 255) + (raw[below + x] & 255);
        }
        sums[0] = sums[1];
        sums[width + 1] = sums[width];
    }

    /** 7282 / 65536 is a ninth, rounded so that 255 stays 255. */
    private void writeRow(byte[] soft, int row, int width) {
        for (int x = 0; x < width; x++) {
            soft[row + x] = (byte) ((sums[x] + sums[x + 1] + sums[x + 2]) * 7282 + 32768 >> 16);
        }
    }
}
