package obscura.plugin.scene;

/**
 * Compares one area of two softened pictures and says how much of it changed. The noise is told from the area itself,
 * as most of it is alike or it has changed beyond question anyway. In doubt it changed.
 *
 * @param points places compared, one for every 2 x 2 pixels of Y and of U and V
 * @param changed those that changed
 */
record AreaChange(int points, int changed) {
    private static final int LEAST = 3;
    private static final int MOST = 8;
    /** A common change of light up to this many levels is none of the content. */
    private static final int LIGHT = 3;

    double share() {
        return changed / (double) points;
    }

    /** The bytes of {@code before} are first taken through the light's tables. */
    static AreaChange between(SceneGrid grid, PixelArea area, byte[] before, byte[] now, Light light) {
        int luma = grid.lumaSize();
        int half = grid.width() / 2;
        PixelArea small = new PixelArea(area.left() / 2, area.top() / 2, area.right() / 2, area.bottom() / 2);
        AreaChange y = plane(new Rows(0, grid.width(), 2), area, before, now, light.lumaTable());
        AreaChange u = plane(new Rows(luma, half, 1), small, before, now, Light.chromaTable(light.offsetU()));
        AreaChange v = plane(new Rows(luma * 5 / 4, half, 1), small, before, now, Light.chromaTable(light.offsetV()));
        return new AreaChange(y.points, Math.min(y.points, Math.max(y.changed, Math.max(u.changed, v.changed))));
    }

    private record Rows(int offset, int width, int step) {}

    private static AreaChange plane(Rows rows, PixelArea area, byte[] before, byte[] now, byte[] table) {
        int[] counts = new int[511];
        int points = 0;
        for (int y = area.top(); y < area.bottom(); y += rows.step) {
            int line = rows.offset + y * rows.width;
            for (int x = area.left(); x < area.right(); x += rows.step) {
                counts[(now[line + x] & 255) - (table[before[line + x] & 255] & 255) + 255]++;
                points++;
            }
        }
        return new AreaChange(points, changed(counts, points));
    }

    private static int changed(int[] counts, int points) {
        int common = Math.max(-LIGHT, Math.min(LIGHT, Light.middle(counts, points) - 255));
        int limit = Math.max(LEAST, Math.min(MOST, 7 * middleOff(counts, points, common)));
        int alike = 0;
        for (int off = -limit; off <= limit; off++) {
            alike += countAt(counts, common + off);
        }
        return points - alike;
    }

    /** The middle one of the deviations from the common change: a standard deviation is about 1.5 times as much. */
    private static int middleOff(int[] counts, int points, int common) {
        int seen = countAt(counts, common);
        int off = 0;
        while (seen * 2 < points && off < 255) {
            off++;
            seen += countAt(counts, common + off) + countAt(counts, common - off);
        }
        return off;
    }

    private static int countAt(int[] counts, int change) {
        int at = change + 255;
        return at >= 0 && at < counts.length ? counts[at] : 0;
    }
}
