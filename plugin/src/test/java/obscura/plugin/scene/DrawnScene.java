package obscura.plugin.scene;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;

/**
 * Draws small pictures with known truth: a textured ground seen by a camera that may be shifted, a light, noise, and
 * upright rectangles as people. Everything is drawn anew for each frame from the seed.
 */
final class DrawnScene {
    static final SceneGrid GRID = new SceneGrid(192, 108, 60, 34);

    /** Somebody: a rectangle in small pixels, and by how many levels it differs from the ground. */
    record Body(int left, int top, int width, int height, int contrast) {
        Box box() {
            return Box.clipped(
                    left / (double) GRID.width(),
                    top / (double) GRID.height(),
                    (left + width) / (double) GRID.width(),
                    (top + height) / (double) GRID.height());
        }
    }

    /** One frame's truth. */
    record Shown(long time, List<Body> bodies, double gain, double light, double shiftX, double shiftY, int ground) {
        static Shown at(long time, Body... bodies) {
            return new Shown(time, List.of(bodies), 1, 0, 0, 0, 0);
        }

        Shown lit(double newGain, double newLight) {
            return new Shown(time, bodies, newGain, newLight, shiftX, shiftY, ground);
        }

        Shown shifted(double x, double y) {
            return new Shown(time, bodies, gain, light, x, y, ground);
        }

        Shown over(int otherGround) {
            return new Shown(time, bodies, gain, light, shiftX, shiftY, otherGround);
        }
    }

    /** What came of watching a clip. */
    record Watched(List<Shown> shown, List<View> views, List<Motion> motions, List<Boolean> moving) {
        boolean covers(long time, Box box) {
            boolean[] covered = covered(time);
            for (int i = 0; i < covered.length; i++) {
                if (!covered[i] && box.intersection(cell(i)) > 1e-9) {
                    return false;
                }
            }
            return true;
        }

        double share(long time) {
            int count = 0;
            for (boolean c : covered(time)) {
                count += c ? 1 : 0;
            }
            return count / (double) GRID.cells();
        }

        double meanShare() {
            return shown.stream().mapToDouble(s -> share(s.time)).average().orElse(0);
        }

        boolean isWhole(long time) {
            return motions.stream()
                    .flatMap(m -> m.whole().stream())
                    .anyMatch(w -> w.span().contains(time));
        }

        private boolean[] covered(long time) {
            boolean[] covered = new boolean[GRID.cells()];
            for (int i = 0; i < covered.length; i++) {
                covered[i] = isWhole(time);
            }
            motions.stream()
                    .flatMap(m -> m.regions().stream())
                    .filter(r -> r.span().contains(time))
                    .forEach(r -> cover(covered, r.box()));
            return covered;
        }

        private static void cover(boolean[] covered, Box box) {
            for (int i = 0; i < covered.length; i++) {
                covered[i] |= box.intersection(cell(i)) > 0.99 * cell(i).area();
            }
        }

        private static Box cell(int i) {
            int column = i % GRID.columns();
            int row = i / GRID.columns();
            return GRID.box(column, row, column + 1, row + 1);
        }
    }

    private final long seed;
    private final double noise;
    private final Path folder;
    private long spoolBytes = 64L << 20;
    private List<MovingRegion> tracks = List.of();

    DrawnScene(Path folder, long seed, double noise) {
        this.folder = folder;
        this.seed = seed;
        this.noise = noise;
    }

    DrawnScene withSpool(long bytes) {
        spoolBytes = bytes;
        return this;
    }

    DrawnScene withTracks(List<MovingRegion> known) {
        tracks = known;
        return this;
    }

    Watched watch(List<Shown> clip) {
        List<View> views = new ArrayList<>();
        List<Motion> motions = new ArrayList<>();
        List<Boolean> moving = new ArrayList<>();
        try (SceneWatch watch = new SceneWatch(GRID, folder, spoolBytes, stretch -> {
            views.add(stretch.view());
            motions.add(stretch.motion(tracks));
        })) {
            for (Shown shown : clip) {
                watch.frame(shown.time, draw(shown));
                moving.add(watch.cameraMoves());
            }
            watch.finish(clip.get(clip.size() - 1).time + 40_000);
        }
        return new Watched(clip, views, motions, moving);
    }

    ByteBuffer draw(Shown shown) {
        Random random = new Random(seed * 1_000_003 + shown.time);
        byte[] bytes = new byte[GRID.size()];
        for (int y = 0; y < GRID.height(); y++) {
            for (int x = 0; x < GRID.width(); x++) {
                double value = ground(x + shown.shiftX, y + shown.shiftY, shown.ground) + contrast(shown, x, y);
                value = shown.gain * value + shown.light + noise * random.nextGaussian();
                bytes[y * GRID.width() + x] = (byte) Math.max(0, Math.min(255, Math.round(value)));
            }
        }
        for (int i = GRID.lumaSize(); i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(128 + noise / 2 * random.nextGaussian());
        }
        return ByteBuffer.wrap(bytes);
    }

    /** Patches a few pixels wide over larger shapes, never repeating, smooth enough to be shifted by parts of a pixel. */
    private double ground(double x, double y, int which) {
        double phase = which * 1.7 + seed % 7;
        double shapes = 25 * Math.sin(x / 23 + phase) * Math.cos(y / 17 - phase);
        return 110 + shapes + 18 * patches(x / 5, y / 5, which);
    }

    private double patches(double x, double y, int which) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double dx = smooth(x - column);
        double dy = smooth(y - row);
        double above = mix(knot(column, row, which), knot(column + 1, row, which), dx);
        double below = mix(knot(column, row + 1, which), knot(column + 1, row + 1, which), dx);
        return mix(above, below, dy);
    }

    /** A fixed value of -1..1 for each corner of the net of patches. */
    private double knot(long column, long row, int which) {
        long hash = (column * 0x9E3779B97F4A7C15L + row) * 0xBF58476D1CE4E5B9L + seed * 31 + which;
        hash = (hash ^ hash >>> 29) * 0x94D049BB133111EBL;
        return (hash >> 40) / (double) (1 << 23);
    }

    private static double smooth(double part) {
        return part * part * (3 - 2 * part);
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }

    private static double contrast(Shown shown, int x, int y) {
        double sum = 0;
        for (Body b : shown.bodies) {
            if (x >= b.left && x < b.left + b.width && y >= b.top && y < b.top + b.height) {
                sum = b.contrast;
            }
        }
        return sum;
    }
}
