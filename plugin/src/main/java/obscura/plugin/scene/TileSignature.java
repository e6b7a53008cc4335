package obscura.plugin.scene;

import java.util.Arrays;

/**
 * What a picture's Y plane looks like in a few dozen tiles, small enough to keep and to compare at every frame: for each
 * tile its mean, and the means of its columns and rows less that mean.
 */
final class TileSignature {
    private static final int TILE_WIDTH = 44;
    private static final int TILE_HEIGHT = 36;

    final int across;
    final int down;
    final int tileWidth;
    final int tileHeight;
    /** Per tile: tileWidth column means, then tileHeight row means, around 0. */
    final float[] profile;

    final float[] mean;

    private TileSignature(SceneGrid grid) {
        across = Math.max(1, grid.width() / TILE_WIDTH);
        down = Math.max(1, grid.height() / TILE_HEIGHT);
        tileWidth = grid.width() / across;
        tileHeight = grid.height() / down;
        profile = new float[across * down * length()];
        mean = new float[across * down];
    }

    static TileSignature of(SceneGrid grid, byte[] picture) {
        TileSignature signature = new TileSignature(grid);
        int[] columnSums = new int[grid.width()];
        for (int row = 0; row < signature.down; row++) {
            Arrays.fill(columnSums, 0);
            signature.readRowsOfTiles(picture, grid.width(), row, columnSums);
            signature.readColumnsOfTiles(row, columnSums);
        }
        return signature;
    }

    int tiles() {
        return across * down;
    }

    int length() {
        return tileWidth + tileHeight;
    }

    private void readRowsOfTiles(byte[] picture, int width, int row, int[] columnSums) {
        for (int y = 0; y < tileHeight; y++) {
            int line = (row * tileHeight + y) * width;
            for (int column = 0; column < across; column++) {
                int sum = sumOf(picture, line, column * tileWidth, columnSums);
                profile[(row * across + column) * length() + tileWidth + y] = sum / (float) tileWidth;
            }
        }
    }

    private int sumOf(byte[] picture, int line, int from, int[] columnSums) {
        int sum = 0;
        for (int x = from; x < from + tileWidth; x++) {
            int value = picture[line + x] & 255;
            columnSums[x] += value;
            sum += value;
        }
        return sum;
    }

    private void readColumnsOfTiles(int row, int[] columnSums) {
        for (int column = 0; column < across; column++) {
            int tile = row * across + column;
            int start = tile * length();
            double sum = 0;
            for (int x = 0; x < tileWidth; x++) {
                float value = columnSums[column * tileWidth + x] / (float) tileHeight;
                profile[start + x] = value;
                sum += value;
            }
            mean[tile] = (float) (sum / tileWidth);
            for (int i = start; i < start + length(); i++) {
                profile[i] -= mean[tile];
            }
        }
    }
}
