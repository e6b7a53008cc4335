package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import obscura.plugin.time.Span;

/**
 * Pictures of one stretch, evenly spread over its time, brought to one light, in the order of time, with a note of which
 * pixels of each belong to somebody known. Memory is bounded by {@link EmptyScene#SAMPLES} pictures.
 */
final class SceneSamples {
    /** With fewer frames, or in less time, nobody can tell what is empty. */
    private static final int FEWEST = 8;

    private static final long SHORTEST = Span.SECOND;
    /** A picture of which less than this agrees with the others in its light shows something else altogether. */
    private static final double AGREEING = 0.35;

    private static final int MARGIN = 4;

    final List<byte[]> pictures;
    /** Bit k of pixel i of Y: sample k shows somebody known there. */
    final long[] occupied;

    private SceneSamples(SceneGrid grid, List<byte[]> pictures, long[] times, List<MovingRegion> tracks) {
        this.pictures = pictures;
        this.occupied = new long[grid.lumaSize()];
        for (MovingRegion track : tracks) {
            occupy(grid, track, times);
        }
    }

    /** Null when the stretch is too short to learn from. */
    static SceneSamples of(SceneGrid grid, FrameRing ring, long first, long end, List<MovingRegion> tracks) {
        long[] chosen = choose(ring, first, end);
        if (chosen.length < FEWEST || ring.time(chosen[chosen.length - 1]) - ring.time(chosen[0]) < SHORTEST * 9 / 10) {
            return null;
        }
        List<byte[]> all = new ArrayList<>();
        for (long index : chosen) {
            byte[] picture = new byte[grid.size()];
            ring.read(index, picture);
            all.add(picture);
        }
        return inOneLight(grid, ring, chosen, all, tracks);
    }

    private static SceneSamples inOneLight(
            SceneGrid grid, FrameRing ring, long[] chosen, List<byte[]> all, List<MovingRegion> tracks) {
        byte[] base = ofMiddlingLight(grid, all).clone();
        List<byte[]> kept = new ArrayList<>();
        long[] times = new long[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (relight(grid, all.get(i), base) >= AGREEING) {
                times[kept.size()] = ring.time(chosen[i]);
                kept.add(all.get(i));
            }
        }
        return kept.size() < FEWEST ? null : new SceneSamples(grid, kept, Arrays.copyOf(times, kept.size()), tracks);
    }

    /** Evenly in time, so that a burst of frames does not outvote a quiet hour. */
    private static long[] choose(FrameRing ring, long first, long end) {
        long[] chosen = new long[EmptyScene.SAMPLES];
        int count = 0;
        double step = (ring.time(end - 1) - ring.time(first)) / (double) (EmptyScene.SAMPLES - 1);
        for (long index = first; index < end && count < chosen.length; index++) {
            boolean due = ring.time(index) - ring.time(first) >= count * step - 1;
            if (due && !ring.isShaken(index)) {
                chosen[count++] = index;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static byte[] ofMiddlingLight(SceneGrid grid, List<byte[]> pictures) {
        List<byte[]> byLight = new ArrayList<>(pictures);
        byLight.sort(Comparator.comparingLong(picture -> brightness(grid, picture)));
        return byLight.get(byLight.size() / 2);
    }

    private static long brightness(SceneGrid grid, byte[] picture) {
        long sum = 0;
        for (int i = 0; i < grid.lumaSize(); i += 13) {
            sum += picture[i] & 255;
        }
        return sum;
    }

    /** Brings a picture to the light of another one, in place; returns how much of the two agrees. */
    static double relight(SceneGrid grid, byte[] picture, byte[] like) {
        Light light = Light.between(grid, picture, like);
        ZoneLight.between(grid, picture, like, light).apply(picture);
        int luma = grid.lumaSize();
        look(picture, luma, luma * 5 / 4, Light.chromaTable(light.offsetU()));
        look(picture, luma * 5 / 4, luma * 3 / 2, Light.chromaTable(light.offsetV()));
        return light.agreeing();
    }

    static void look(byte[] picture, int from, int to, byte[] table) {
        for (int i = from; i < to; i++) {
            picture[i] = table[picture[i] & 255];
        }
    }

    private void occupy(SceneGrid grid, MovingRegion track, long[] times) {
        long bits = 0;
        for (int k = 0; k < times.length; k++) {
            bits |= track.span().contains(times[k]) ? 1L << k : 0;
        }
        if (bits == 0) {
            return;
        }
        PixelArea area = PixelArea.touching(track.box(), grid).grown(MARGIN, grid);
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                occupied[y * grid.width() + x] |= bits;
            }
        }
    }
}
