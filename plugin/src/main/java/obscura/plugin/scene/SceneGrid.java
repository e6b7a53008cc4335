package obscura.plugin.scene;

import obscura.plugin.mask.Box;

/**
 * Sides of the small picture and of the grid of cells laid over it. Sides of the picture are even, 16 to 1024; a cell is
 * never smaller than a small pixel. A cell is 1/columns by 1/rows of the picture, whatever that is in pixels.
 */
public record SceneGrid(int width, int height, int columns, int rows) {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 1024;

    public SceneGrid {
        if (!isSide(width) || !isSide(height)) {
            throw new IllegalArgumentException("A small picture has even sides of " + SMALLEST + " to " + LARGEST
                    + " pixels, not " + width + " x " + height);
        }
        if (columns < 1 || rows < 1 || columns > width || rows > height) {
            throw new IllegalArgumentException(
                    "A grid has 1 cell to one per small pixel each way, not " + columns + " x " + rows);
        }
    }

    /** Bytes of the Y plane. */
    public int lumaSize() {
        return width * height;
    }

    /** Bytes of Y, U and V together. */
    public int size() {
        return width * height * 3 / 2;
    }

    public int cells() {
        return columns * rows;
    }

    /** The first column of cells that the small pixels from x to x + wide - 1 touch. */
    int firstColumn(int x) {
        return x * columns / width;
    }

    int lastColumn(int x, int wide) {
        return Math.min(columns - 1, ((x + wide) * columns - 1) / width);
    }

    int firstRow(int y) {
        return y * rows / height;
    }

    int lastRow(int y, int high) {
        return Math.min(rows - 1, ((y + high) * rows - 1) / height);
    }

    /** The place of cells left..right-1, top..bottom-1. */
    Box box(int left, int top, int right, int bottom) {
        return new Box(left / (double) columns, top / (double) rows, right / (double) columns, bottom / (double) rows);
    }

    private static boolean isSide(int side) {
        return side >= SMALLEST && side <= LARGEST && (side & 1) == 0;
    }
}
