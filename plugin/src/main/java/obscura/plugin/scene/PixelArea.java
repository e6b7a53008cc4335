package obscura.plugin.scene;

import obscura.plugin.mask.Box;

/** A rectangle of small pixels with even sides and corners, right and bottom excluded; never empty. */
record PixelArea(int left, int top, int right, int bottom) {
    /** Every pixel that the box touches, outward to even pixels. */
    static PixelArea touching(Box box, SceneGrid grid) {
        int left = Math.min(grid.width() - 2, even(Math.floor(box.left() * grid.width())));
        int top = Math.min(grid.height() - 2, even(Math.floor(box.top() * grid.height())));
        int right = Math.min(grid.width(), even(Math.ceil(box.right() * grid.width()) + 1));
        int bottom = Math.min(grid.height(), even(Math.ceil(box.bottom() * grid.height()) + 1));
        return new PixelArea(left, top, Math.max(left + 2, right), Math.max(top + 2, bottom));
    }

    /** This many pixels more on each side, inside the picture. */
    PixelArea grown(int pixels, SceneGrid grid) {
        int by = pixels + 1 & ~1;
        return new PixelArea(
                Math.max(0, left - by),
                Math.max(0, top - by),
                Math.min(grid.width(), right + by),
                Math.min(grid.height(), bottom + by));
    }

    private static int even(double value) {
        return (int) value & ~1;
    }
}
