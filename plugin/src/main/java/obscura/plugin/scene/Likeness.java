package obscura.plugin.scene;

import java.util.Arrays;

/**
 * How a later picture stands to an earlier one, as shares 0..1 of the tiles that have enough texture to tell.
 *
 * @param same tiles that show the same thing at the same place, whatever the light
 * @param still tiles of those that moved by less than about half as much
 */
record Likeness(double same, double still) {
    /** Levels per pixel below which a tile's content cannot be told apart from its neighbour's. */
    private static final double TEXTURE = 1.6;

    private static final double LEAST_NOISE = 0.8;
    /** By how much the second difference of white noise is larger than the noise. */
    private static final float WHITE = 2.45f;

    private static final double MOST_NOISE = 2.5;
    private static final double SAME = 0.6;
    private static final double STILL = 0.3;
    /** Of so many tiles one must have texture, or the large shapes decide. */
    private static final int ONE_OF = 12;

    /** Noise in levels, as {@link #noise} tells it. */
    static Likeness of(Thumb before, Thumb now, double noise) {
        int textured = 0;
        int same = 0;
        int still = 0;
        for (int tile = 0; tile < now.tiles(); tile++) {
            double texture = Math.max(before.texture[tile], now.texture[tile]);
            if (texture >= Math.max(TEXTURE, 0.8 * noise)) {
                double moved = difference(before, now, tile, texture, noise) - noise;
                textured++;
                same += moved < SAME * texture ? 1 : 0;
                still += moved < STILL * texture ? 1 : 0;
            }
        }
        if (textured * ONE_OF < now.tiles()) {
            return ofPlain(before, now);
        }
        return new Likeness(same / (double) textured, still / (double) textured);
    }

    /** By how many levels the calmest tiles of two following frames differ: at night pixels tremble and nothing moves. */
    static double noise(Thumb before, Thumb now) {
        float[] trembling = new float[(now.tiles() + 2) / 3];
        for (int i = 0; i < trembling.length; i++) {
            trembling[i] = trembling(before, now, now.start(3 * i));
        }
        Arrays.sort(trembling);
        return Math.max(LEAST_NOISE, Math.min(MOST_NOISE, 1.4 * trembling[trembling.length / 10]));
    }

    /** Mean change that differs from the change to its left and right: that of noise does, that of a shift hardly. */
    private static float trembling(Thumb before, Thumb now, int start) {
        int sum = 0;
        for (int y = 0; y < now.tileHeight; y++) {
            int at = start + y * now.width;
            int left = (now.pixels[at] & 255) - (before.pixels[at] & 255);
            int here = (now.pixels[at + 1] & 255) - (before.pixels[at + 1] & 255);
            for (int i = at + 2; i < at + now.tileWidth; i++) {
                int right = (now.pixels[i] & 255) - (before.pixels[i] & 255);
                sum += Math.abs(left - 2 * here + right);
                left = here;
                here = right;
            }
        }
        return sum / (WHITE * now.tileHeight * (now.tileWidth - 2));
    }

    /** Without texture only a change of the picture's large shapes can be seen: tile means less the common change. */
    private static Likeness ofPlain(Thumb before, Thumb now) {
        float[] change = new float[now.tiles()];
        for (int i = 0; i < change.length; i++) {
            change[i] = now.mean[i] - before.mean[i];
        }
        float[] sorted = change.clone();
        Arrays.sort(sorted);
        float common = sorted[sorted.length / 2];
        int same = 0;
        for (float c : change) {
            same += Math.abs(c - common) < 10 ? 1 : 0;
        }
        double share = same / (double) change.length;
        return new Likeness(share, share);
    }

    /** Mean difference around the tile's means; where it is large, also with the contrast of the two made equal. */
    private static double difference(Thumb before, Thumb now, int tile, double texture, double noise) {
        double plain = difference(before, now, tile, 1f);
        if (plain - noise < STILL * texture) {
            return plain;
        }
        return Math.min(plain, difference(before, now, tile, gain(before, now, tile)));
    }

    private static float difference(Thumb before, Thumb now, int tile, float gain) {
        float base = now.mean[tile] - gain * before.mean[tile];
        int start = now.start(tile);
        float sum = 0;
        for (int y = 0; y < now.tileHeight; y++) {
            int line = start + y * now.width;
            for (int i = line; i < line + now.tileWidth; i++) {
                sum += Math.abs((now.pixels[i] & 255) - gain * (before.pixels[i] & 255) - base);
            }
        }
        return sum / (now.tileWidth * now.tileHeight);
    }

    /** The factor that explains the later tile best, so that a change of exposure is no change of content. */
    private static float gain(Thumb before, Thumb now, int tile) {
        int start = now.start(tile);
        float ab = 0;
        float aa = 1e-3f;
        for (int y = 0; y < now.tileHeight; y++) {
            int line = start + y * now.width;
            for (int i = line; i < line + now.tileWidth; i++) {
                float a = (before.pixels[i] & 255) - before.mean[tile];
                ab += a * ((now.pixels[i] & 255) - now.mean[tile]);
                aa += a * a;
            }
        }
        return Math.max(0.5f, Math.min(2f, ab / aa));
    }
}
