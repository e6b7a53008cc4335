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
    private final CellMask strong;
    private final CellMask faint;

    Difference(EmptyScene scene) {
        this.grid = scene.grid();
        this.scene = scene;
        this.degree = new byte[grid.size()];
        this.hits = new int[grid.size()];
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
        plane(picture, 0, grid.width(), luma, light.lumaTable());
        plane(picture, luma, grid.width() / 2, luma / 4, Light.chromaTable(light.offsetU()));
        plane(picture, luma * 5 / 4, grid.width() / 2, luma / 4, Light.chromaTable(light.offsetV()));
        CellMask all = strong.joinedWith(faint, JOIN_STEPS);
        return all.countWithout(doubt) > TOO_MUCH * (grid.cells() - doubt.count()) && !all.isEmpty() ? null : all;
    }

    private void plane(byte[] picture, int offset, int width, int size, byte[] expected) {
        int found = compare(picture, offset, offset + size, expected);
        for (int k = 0; k < found; k++) {
            touchIfSupported(hits[k], offset, width, size);
        }
        for (int k = 0; k < found; k++) {
            degree[hits[k]] = 0;
        }
    }

    private int compare(byte[] picture, int from, int to, byte[] expected) {
        byte[] centre = scene.centre();
        byte[] limit = scene.limit();
        int found = 0;
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

    private void touchIfSupported(int at, int offset, int width, int size) {
        int x = (at - offset) % width;
        int y = (at - offset) / width;
        if (supporters(at, x, y, width, size / width, 2) > SUPPORT && degree[at] == 2) {
            touch(strong, x, y, grid.width() / width);
        } else if (supporters(at, x, y, width, size / width, 1) > SUPPORT) {
            touch(faint, x, y, grid.width() / width);
        }
    }

    /** Pixels of at least this degree among the pixel and its neighbours. */
    private int supporters(int at, int x, int y, int width, int height, int least) {
        int count = 0;
        for (int dy = y == 0 ? 0 : -1; dy <= (y == height - 1 ? 0 : 1); dy++) {
            for (int dx = x == 0 ? 0 : -1; dx <= (x == width - 1 ? 0 : 1); dx++) {
                count += degree[at + dy * width + dx] >= least ? 1 : 0;
            }
        }
        return count;
    }

    private void touch(CellMask mask, int x, int y, int scale) {
        int left = grid.firstColumn(x * scale);
        int right = grid.lastColumn(x * scale, scale);
        int top = grid.firstRow(y * scale);
        int bottom = grid.lastRow(y * scale, scale);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                mask.set(column, row);
            }
        }
    }

    private CellMask findDoubt() {
        int luma = grid.lumaSize();
        CellMask found = new CellMask(grid);
        doubtIn(found, 0, grid.width(), luma);
        doubtIn(found, luma, grid.width() / 2, luma / 4);
        doubtIn(found, luma * 5 / 4, grid.width() / 2, luma / 4);
        return found;
    }

    private void doubtIn(CellMask found, int offset, int width, int size) {
        for (int i = offset; i < offset + size; i++) {
            degree[i] = (byte) (scene.knowledge(i) == Knowledge.KNOWN ? 0 : 2);
        }
        for (int i = offset; i < offset + size; i++) {
            int x = (i - offset) % width;
            int y = (i - offset) / width;
            if (degree[i] == 2 && supporters(i, x, y, width, size / width, 2) > SUPPORT) {
                touch(found, x, y, grid.width() / width);
            }
        }
        Arrays.fill(degree, offset, offset + size, (byte) 0);
    }
}
