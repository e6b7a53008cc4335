package obscura.plugin.scene;

/**
 * Every second pixel of every second row of a picture's Y, in tiles, with each tile's mean and texture: small enough to
 * keep one for comparing, enough to see a shift of half a small pixel.
 */
final class Thumb {
    private static final int TILE = 6;

    final int width;
    final int across;
    final int down;
    final int tileWidth;
    final int tileHeight;
    final byte[] pixels;
    /** Per tile. */
    final float[] mean;

    /** Per tile: mean change per small pixel of the picture, which is by how much a shift of one pixel would change it. */
    final float[] texture;

    private Thumb(SceneGrid grid) {
        int height = grid.height() / 2;
        width = grid.width() / 2;
        across = Math.max(1, width / TILE);
        down = Math.max(1, height / TILE);
        tileWidth = width / across;
        tileHeight = height / down;
        pixels = new byte[width * height];
        mean = new float[across * down];
        texture = new float[across * down];
    }

    static Thumb of(SceneGrid grid, byte[] picture) {
        Thumb thumb = new Thumb(grid);
        int at = 0;
        for (int y = 0; y < grid.height(); y += 2) {
            for (int x = y * grid.width(); x < (y + 1) * grid.width(); x += 2) {
                thumb.pixels[at++] = picture[x];
            }
        }
        for (int tile = 0; tile < thumb.tiles(); tile++) {
            thumb.measure(tile);
        }
        return thumb;
    }

    int tiles() {
        return across * down;
    }

    /** Index of the tile's first pixel. */
    int start(int tile) {
        return tile / across * tileHeight * width + tile % across * tileWidth;
    }

    private void measure(int tile) {
        int start = start(tile);
        int sum = 0;
        int change = 0;
        for (int y = 0; y < tileHeight; y++) {
            int line = start + y * width;
            int before = pixels[line] & 255;
            for (int x = line; x < line + tileWidth; x++) {
                int value = pixels[x] & 255;
                sum += value;
                change += Math.abs(value - before);
                before = value;
                change += y == 0 ? 0 : Math.abs(value - (pixels[x - width] & 255));
            }
        }
        int size = tileWidth * tileHeight;
        mean[tile] = sum / (float) size;
        texture[tile] = change / (4f * size);
    }
}
