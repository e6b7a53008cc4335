package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What {@link ProofOfMask} judges: the samples inside a mask before and after, counted. The inside is looked at as a
 * whole and in up to 4 by 4 parts, for a mask that is missing in one corner must not be outvoted by the rest.
 *
 * @param colour median of each plane after
 * @param offColour share of all pixels far from it
 * @param deepOffColour the same away from the border, where paint is flat even after compression
 * @param partsOffColour parts whose mean is not the colour
 * @param telling share of the parts whose mean before differs from the colour
 */
record MaskSamples(
        List<Integer> colour,
        int pixels,
        double offColour,
        double deepOffColour,
        int partsOffColour,
        double telling,
        int stillSeen) {
    private static final int ACROSS = 4;
    private static final int FEWEST_IN_PART = 16;

    private static final int FAR_NEAR_BORDER = 40;
    private static final int FAR_INSIDE = 10;
    private static final int FAR_MEAN = 10;
    private static final int TELLING_MEAN = 22;
    private static final int TELLING_PIXEL = 48;

    static MaskSamples measure(Pixels before, Pixels after, PixelRuns inside, PixelRuns deep) {
        int[] colour = median(after, inside);
        List<Part> parts = parts(before, after, inside);
        long off = parts.stream()
                .filter(part -> distance(part.meanAfter(), colour) > FAR_MEAN)
                .count();
        long telling = parts.stream()
                .filter(part -> distance(part.meanBefore(), colour) >= TELLING_MEAN)
                .count();
        return new MaskSamples(
                IntStream.of(colour).boxed().toList(),
                inside.count(),
                far(after, inside, colour, FAR_NEAR_BORDER),
                far(after, deep, colour, FAR_INSIDE),
                (int) off,
                parts.isEmpty() ? 0 : telling / (double) parts.size(),
                stillSeen(before, after, inside, colour));
    }

    private static int[] median(Pixels after, PixelRuns inside) {
        int[][] counts = new int[Pixels.PLANES][256];
        inside.forEach((x, y) -> {
            for (int plane = 0; plane < Pixels.PLANES; plane++) {
                counts[plane][after.sample(plane, x, y)]++;
            }
        });
        int half = inside.count() / 2;
        return IntStream.range(0, Pixels.PLANES)
                .map(plane -> valueAt(counts[plane], half))
                .toArray();
    }

    private static int valueAt(int[] counts, int rank) {
        int seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen > rank) {
                return value;
            }
        }
        return counts.length - 1;
    }

    private static double far(Pixels after, PixelRuns area, int[] colour, int limit) {
        int[] far = new int[1];
        area.forEach((x, y) -> {
            if (distance(after, x, y, colour) > limit) {
                far[0]++;
            }
        });
        return area.count() == 0 ? 0 : far[0] / (double) area.count();
    }

    /** Pixels that were clearly not of the mask's colour before and have gone less than half the way to it. */
    private static int stillSeen(Pixels before, Pixels after, PixelRuns inside, int[] colour) {
        int[] seen = new int[1];
        inside.forEach((x, y) -> {
            int was = distance(before, x, y, colour);
            if (was >= TELLING_PIXEL && 2 * distance(after, x, y, colour) >= was) {
                seen[0]++;
            }
        });
        return seen[0];
    }

    private static int distance(Pixels picture, int x, int y, int[] colour) {
        int most = 0;
        for (int plane = 0; plane < Pixels.PLANES; plane++) {
            most = Math.max(most, Math.abs(picture.sample(plane, x, y) - colour[plane]));
        }
        return most;
    }

    private static double distance(double[] mean, int[] colour) {
        double most = 0;
        for (int plane = 0; plane < Pixels.PLANES; plane++) {
            most = Math.max(most, Math.abs(mean[plane] - colour[plane]));
        }
        return most;
    }

    private record Part(double[] meanBefore, double[] meanAfter) {}

    private static List<Part> parts(Pixels before, Pixels after, PixelRuns inside) {
        int left = inside.runs().stream().mapToInt(PixelRuns.Run::from).min().orElse(0);
        int right = inside.runs().stream().mapToInt(PixelRuns.Run::to).max().orElse(1);
        int top = inside.runs().stream().mapToInt(PixelRuns.Run::y).min().orElse(0);
        int bottom = 1 + inside.runs().stream().mapToInt(PixelRuns.Run::y).max().orElse(0);
        long[][] sums = new long[ACROSS * ACROSS][2 * Pixels.PLANES + 1];
        inside.forEach((x, y) -> {
            int column = (x - left) * ACROSS / (right - left);
            int row = (y - top) * ACROSS / (bottom - top);
            long[] sum = sums[row * ACROSS + column];
            for (int plane = 0; plane < Pixels.PLANES; plane++) {
                sum[plane] += before.sample(plane, x, y);
                sum[Pixels.PLANES + plane] += after.sample(plane, x, y);
            }
            sum[2 * Pixels.PLANES]++;
        });
        List<Part> parts = new ArrayList<>();
        for (long[] sum : sums) {
            if (sum[2 * Pixels.PLANES] >= FEWEST_IN_PART) {
                parts.add(new Part(means(sum, 0), means(sum, Pixels.PLANES)));
            }
        }
        return parts;
    }

    private static double[] means(long[] sum, int from) {
        double[] means = new double[Pixels.PLANES];
        for (int plane = 0; plane < means.length; plane++) {
            means[plane] = sum[from + plane] / (double) sum[2 * Pixels.PLANES];
        }
        return means;
    }
}
