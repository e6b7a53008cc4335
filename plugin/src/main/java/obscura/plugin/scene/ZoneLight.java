package obscura.plugin.scene;

/**
 * The little that the light of each part of a picture differs from the light of the whole: a cloud over the left half,
 * lamps at the far end. A part is believed only when most of it moved alike, and by a few levels at most, so that nobody
 * standing there is taken for light.
 */
final class ZoneLight {
    static final int ACROSS = 8;
    static final int DOWN = 6;

    private static final int STEP = 4;
    private static final int MOST = 5;
    private static final int ALIKE = 3;
    private static final double AGREEING = 0.6;

    private final SceneGrid grid;
    private final byte[][] tables = new byte[ACROSS * DOWN][];

    private ZoneLight(SceneGrid grid) {
        this.grid = grid;
    }

    static ZoneLight between(SceneGrid grid, byte[] before, byte[] now, Light light) {
        ZoneLight zones = new ZoneLight(grid);
        byte[] table = light.lumaTable();
        for (int zone = 0; zone < zones.tables.length; zone++) {
            int shift = zones.shift(zone, before, now, table);
            zones.tables[zone] = shift == 0 ? table : shifted(table, shift);
        }
        return zones;
    }

    /** What centre values of Y look like in this zone, 0..255; zones run along rows, {@link #ACROSS} in each. */
    byte[] table(int zone) {
        return tables[zone];
    }

    int left(int column) {
        return column * grid.width() / ACROSS;
    }

    int top(int row) {
        return row * grid.height() / DOWN;
    }

    /** Shows the picture's Y in this light, in place. */
    void apply(byte[] picture) {
        for (int zone = 0; zone < tables.length; zone++) {
            for (int y = top(zone / ACROSS); y < top(zone / ACROSS + 1); y++) {
                int line = y * grid.width();
                SceneSamples.look(picture, line + left(zone % ACROSS), line + left(zone % ACROSS + 1), tables[zone]);
            }
        }
    }

    private int shift(int zone, byte[] before, byte[] now, byte[] table) {
        int[] counts = new int[511];
        int count = 0;
        for (int y = top(zone / ACROSS) + STEP / 2; y < top(zone / ACROSS + 1); y += STEP) {
            for (int x = left(zone % ACROSS) + STEP / 2; x < left(zone % ACROSS + 1); x += STEP) {
                int at = y * grid.width() + x;
                counts[(now[at] & 255) - (table[before[at] & 255] & 255) + 255]++;
                count++;
            }
        }
        int shift = Light.middle(counts, count) - 255;
        return Math.abs(shift) <= MOST && alike(counts, shift) >= AGREEING * count ? shift : 0;
    }

    private static int alike(int[] counts, int shift) {
        int alike = 0;
        for (int off = -ALIKE; off <= ALIKE; off++) {
            alike += counts[shift + off + 255];
        }
        return alike;
    }

    private static byte[] shifted(byte[] table, int shift) {
        byte[] shifted = new byte[256];
        for (int i = 0; i < 256; i++) {
            shifted[i] = (byte) Math.max(0, Math.min(255, (table[i] & 255) + shift));
        }
        return shifted;
    }
}
