package obscura.plugin.look;

import obscura.plugin.scene.SceneGrid;
import obscura.plugin.video.Footage;
import obscura.plugin.video.SmallPicture;

/** How small the picture is made for watching motion, and the grid of cells laid over it. */
final class SmallSize {
    /** About this many small pixels along the longer side: a far walker is still two or three of them. */
    private static final int LONG_SIDE = 384;
    /** Cells along the longer side: 16 pixels of 1920, a macroblock. */
    private static final int CELLS = 120;

    private static final int LEAST_CELL = 4;

    private SmallSize() {}

    static SmallPicture of(Footage footage) {
        double scale = Math.min(1, LONG_SIDE / (double) Math.max(footage.width(), footage.height()));
        return SmallPicture.allocate(even(footage.width() * scale), even(footage.height() * scale));
    }

    static SceneGrid grid(Footage footage, SmallPicture small) {
        int longer = Math.max(footage.width(), footage.height());
        int cell = Math.max(LEAST_CELL, (longer + CELLS - 1) / CELLS);
        return new SceneGrid(
                small.width(),
                small.height(),
                Math.min(small.width(), (footage.width() + cell - 1) / cell),
                Math.min(small.height(), (footage.height() + cell - 1) / cell));
    }

    private static int even(double side) {
        return Math.max(16, (int) Math.round(side / 2) * 2);
    }
}
