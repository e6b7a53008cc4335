package obscura.plugin.scene;

import java.util.Arrays;

/**
 * Which cells of a picture differ from the empty scene. A cell differs where a pixel with at least two differing
 * neighbours touches it; fainter cells that hang together with such a cell join it. What is not known of the scene is
 * {@link #doubt()} and left out here, it is covered throughout.
 */
final class Difference {
    /** Neighbours that must differ too, so that single sparks of noise do not count. */
    private static final int SUPPORT = 2;

    /** Doubt is dense where somebody stood; along the edge of a trembling leaf it is thin. */
    private static final int DOUBT_SUPPORT = 5;

    /** Cells over which the faint may join the clear. */
    private static final int JOIN_STEPS = 3;
    /** Less agreement in the light than this, and the picture shows something else altogether. */
    private static final double AGREEING = 0.4;

    private static final double TOO_MUCH = 0.6;

    private final SceneGrid grid;
    private final EmptyScene scene;
    private final CellMask doubt;
    /** Per pixel: 0 alike, 1 faint, 2 differs. */
    private final byte[] degree;

    private final int[] hits;
    private final PixelCells pixelCells;
    private final CellMask strong;
    private final CellMask faint;

    Difference(EmptyScene scene) {
        this.grid = scene.grid();
        this.scene = scene;
        this.degree = new byte[grid.size()];
        this.hits = new int[grid.size()];
        this.pixelCells = new PixelCells(grid);
        this.strong = new CellMask(grid);
        this.faint = new CellMask(grid);
        this.doubt = findDoubt();
    }

    /** Cells in which the empty scene is not known. */
    CellMask doubt() {
        return doubt;
    }

    /** The cells that differ; null when so much differs that nothing can be told. The set is valid until the next call. */
    CellMask of(byte[] picture) {
        Light light = Light.between(grid, scene.centre(), picture);
        strong.clear();
        faint.clear();
        if (light.agreeing() < AGREEING) {
            return null;
        }
        int luma = grid.lumaSize();
        int found = compareZones(picture, light);
        found = compare(picture, luma, luma * 5 / 4, Light.chromaTable(light.offsetU()), found);
        found = compare(picture, luma * 5 / 4, grid.size(), Light.chromaTable(light.offsetV()), found);
        CellMask cells = cellsOf(found);
        return tooMuch(cells) ? null : cells;
    }

    private boolean tooMuch(CellMask cells) {
        return cells.countWithout(doubt) > TOO_MUCH * (grid.cells() - doubt.count()) && !cells.isEmpty();
    }

    private int compareZones(byte[] picture, Light light) {
        ZoneLight zones = ZoneLight.between(grid, scene.centre(), picture, light);
        int found = 0;
        for (int row = 0; row < ZoneLight.DOWN; row++) {
            for (int y = zones.top(row); y < zones.top(row + 1); y++) {
                int line = y * grid.width();
                for (int column = 0; column < ZoneLight.ACROSS; column++) {
                    byte[] expected = zones.table(row * ZoneLight.ACROSS + column);
                    found = compare(picture, line + zones.left(column), line + zones.left(column + 1), expected, found);
                }
            }
        }
        return found;
    }

    private int compare(byte[] picture, int from, int to, byte[] expected, int foundBefore) {
        byte[] centre = scene.centre();
        byte[] limit = scene.limit();
        int found = foundBefore;
        for (int i = from; i < to; i++) {
            int off = Math.abs((picture[i] & 255) - (expected[centre[i] & 255] & 255));
            int most = limit[i] & 255;
            if (off * 2 > most) {
                degree[i] = (byte) (off > most ? 2 : 1);
                hits[found++] = i;
            }
        }
        return found;
    }

    /** First what differs clearly; then the faint pixels, where they can join it. */
    private CellMask cellsOf(int found) {
        for (int k = 0; k < found; k++) {
            if (degree[hits[k]] == 2) {
                touchIfSupported(strong, hits[k], 2, SUPPORT);
            }
        }
        CellMask reach = strong.grown().grown().grown();
        for (int k = 0; k < found; k++) {
            if (reach.has(pixelCells.firstCell(hits[k]))) {
                touchIfSupported(faint, hits[k], 1, SUPPORT);
            }
        }
        for (int k = 0; k < found; k++) {
            degree[hits[k]] = 0;
        }
        return strong.joinedWith(faint, JOIN_STEPS);
    }

    private void touchIfSupported(CellMask mask, int pixel, int least, int needed) {
        if (pixelCells.supporters(degree, pixel, least) > needed) {
            pixelCells.touch(mask, pixel);
        }
    }

    private CellMask findDoubt() {
        CellMask found = new CellMask(grid);
        for (int i = 0; i < degree.length; i++) {
            degree[i] = (byte) (scene.knowledge(i) == Knowledge.KNOWN ? 0 : 2);
        }
        for (int i = 0; i < degree.length; i++) {
            if (degree[i] == 2) {
                touchIfSupported(found, i, 2, DOUBT_SUPPORT);
            }
        }
        Arrays.fill(degree, (byte) 0);
        return found;
    }
}
