package obscura.plugin.scene;

import java.util.Arrays;

/**
 * How a later picture stands to an earlier one, as shares 0..1 of the tiles that have enough texture to tell.
 *
 * @param same tiles that show the same thing at the same place, whatever the light
 * @param still tiles of those that moved by less than a quarter of a small pixel
 * @param shifted tiles that show the same thing at another place
 */
record Likeness(double same, double still, double shifted) {
    /** Levels per pixel below which a tile's content cannot be told apart from its neighbour's. */
    private static final double TEXTURE = 1.0;

    private static final double NOISE = 0.35;
    private static final int REACH = 8;
    private static final int FEWEST_TEXTURED = 6;

    static Likeness of(TileSignature before, TileSignature now) {
        int[] counts = new int[Verdict.values().length];
        for (int tile = 0; tile < now.tiles(); tile++) {
            counts[verdict(before, now, tile).ordinal()]++;
        }
        int textured = now.tiles() - counts[Verdict.PLAIN.ordinal()];
        return textured < Math.min(FEWEST_TEXTURED, now.tiles()) ? ofPlain(before, now) : ofTextured(counts, textured);
    }

    private enum Verdict {
        PLAIN,
        STILL,
        SAME,
        SHIFTED,
        OTHER
    }

    private static Likeness ofTextured(int[] counts, double textured) {
        int still = counts[Verdict.STILL.ordinal()];
        return new Likeness(
                (still + counts[Verdict.SAME.ordinal()]) / textured,
                still / textured,
                counts[Verdict.SHIFTED.ordinal()] / textured);
    }

    /** Without texture only a change of the picture's large shapes can be seen: tile means less the common change. */
    private static Likeness ofPlain(TileSignature before, TileSignature now) {
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
        return new Likeness(share, share, 0);
    }

    private static Verdict verdict(TileSignature before, TileSignature now, int tile) {
        int start = tile * now.length();
        double gain = gain(before.profile, now.profile, start, now.length());
        double texture = Math.max(texture(before, start, gain), texture(now, start, 1));
        if (texture < TEXTURE) {
            return Verdict.PLAIN;
        }
        double off = at(before, now, start, gain, 0, 0);
        if (off < 0.25 * texture + NOISE) {
            return Verdict.STILL;
        }
        if (off < 0.5 * texture + NOISE) {
            return Verdict.SAME;
        }
        return bestShifted(before, now, start, gain) < Math.min(0.5 * off, 0.6 * texture + NOISE)
                ? Verdict.SHIFTED
                : Verdict.OTHER;
    }

    /** The factor that explains the later profile best, so that a change of exposure is no change of content. */
    private static double gain(float[] a, float[] b, int start, int length) {
        double ab = 0;
        double aa = 1e-3;
        for (int i = start; i < start + length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
        }
        return Math.max(0.5, Math.min(2, ab / aa));
    }

    /** Mean change per pixel along the profile, which is how much a shift of one pixel would change it. */
    private static double texture(TileSignature s, int start, double gain) {
        double sum = 0;
        for (int i = start + 1; i < start + s.length(); i++) {
            sum += i == start + s.tileWidth ? 0 : Math.abs(s.profile[i] - s.profile[i - 1]);
        }
        return gain * sum / (s.length() - 2);
    }

    private static double bestShifted(TileSignature before, TileSignature now, int start, double gain) {
        double columns = Double.MAX_VALUE;
        double rows = Double.MAX_VALUE;
        for (int shift = -REACH; shift <= REACH; shift++) {
            columns = Math.min(columns, along(before, now, start, now.tileWidth, gain, shift));
            rows = Math.min(rows, along(before, now, start + now.tileWidth, now.tileHeight, gain, shift));
        }
        return (columns * now.tileWidth + rows * now.tileHeight) / now.length();
    }

    private static double at(TileSignature before, TileSignature now, int start, double gain, int dx, int dy) {
        double columns = along(before, now, start, now.tileWidth, gain, dx);
        double rows = along(before, now, start + now.tileWidth, now.tileHeight, gain, dy);
        return (columns * now.tileWidth + rows * now.tileHeight) / now.length();
    }

    /** Mean difference when the later profile is read this many pixels further on. */
    private static double along(TileSignature a, TileSignature b, int start, int length, double gain, int shift) {
        int from = Math.max(0, -shift);
        int to = Math.min(length, length - shift);
        if (to - from < length / 2) {
            return Double.MAX_VALUE / 1e3;
        }
        float factor = (float) gain;
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(b.profile[start + i + shift] - factor * a.profile[start + i]);
        }
        return sum / (to - from);
    }
}
