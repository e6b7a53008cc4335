package obscura.plugin.scene;

import obscura.plugin.mask.Box;

/**
 * Knows what one tile of the picture looked like when a detector last looked at it, and so whether it is worth looking
 * again. Slow walkers count too, as the comparison is with that look and not with the frame before. In doubt it changed.
 */
public final class TileGate {
    /** One differing point may be noise; two are a change. */
    private static final int FEWEST = 2;

    private final SceneGrid grid;
    private final PixelArea area;
    private final byte[] latest;
    private byte[] looked;

    /** {@code latest} is the watch's own picture and changes with every frame. */
    TileGate(SceneGrid grid, Box tile, byte[] latest) {
        this.grid = grid;
        this.area = PixelArea.touching(tile, grid);
        this.latest = latest;
    }

    /** A detector has just looked at this tile of the present frame. */
    public void looked() {
        if (looked == null) {
            looked = new byte[latest.length];
        }
        int luma = grid.lumaSize();
        copyRows(0, area.top(), area.bottom(), grid.width());
        copyRows(luma, area.top() / 2, area.bottom() / 2, grid.width() / 2);
        copyRows(luma * 5 / 4, area.top() / 2, area.bottom() / 2, grid.width() / 2);
    }

    /** Whether anything in the present frame's tile differs from the last look; true before the first look. */
    public boolean changed() {
        return looked == null
                || AreaChange.between(grid, area, looked, latest, Light.SAME).changed() >= FEWEST;
    }

    private void copyRows(int offset, int top, int bottom, int width) {
        System.arraycopy(latest, offset + top * width, looked, offset + top * width, (bottom - top) * width);
    }
}
