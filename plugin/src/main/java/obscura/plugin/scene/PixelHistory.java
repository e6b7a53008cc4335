package obscura.plugin.scene;

import java.util.Arrays;

/**
 * Judges what one pixel shows when nobody is there, from its values in the samples of a stretch, in the order of time:
 * the commonest value and how much it trembles. Honest about doubt: when another value held for long, or held at the
 * start or the end, nobody can tell which of the two is the empty scene.
 */
final class PixelHistory {
    /** Enough to speak of a value that holds. */
    private static final int FEWEST = 3;

    /** Half the width, in levels, within which values count as the same. */
    private static final int ALIKE = 4;

    /** Levels from the centre that may still be noise. */
    private static final int TREMBLE = 6;
    /** A rival held for long: this share of the samples. */
    private static final double LONG = 0.15;
    /** A rival at the very start or end, from where nobody saw it come or go, needs less. */
    private static final double LONG_AT_EDGE = 0.06;
    /** The commonest value must at least be this common. */
    private static final double COMMON = 0.25;

    private final int[] values = new int[EmptyScene.SAMPLES];
    private final int[] counts = new int[256];
    private final int leastLimit;
    private final int mostLimit;
    private int size;
    private int centre;
    private int limit;

    /** Limits in levels: from where a pixel differs, at least and at most, however calm or busy it is. */
    PixelHistory(int leastLimit, int mostLimit) {
        this.leastLimit = leastLimit;
        this.mostLimit = mostLimit;
    }

    void clear() {
        size = 0;
    }

    void add(int value) {
        values[size++] = value;
    }

    int centre() {
        return centre;
    }

    /** Levels from the centre at which the pixel differs. */
    int limit() {
        return limit;
    }

    Knowledge judge() {
        if (size < FEWEST) {
            return Knowledge.UNKNOWN;
        }
        int common = findCentre();
        limit = findLimit();
        if (common < COMMON * size) {
            return Knowledge.UNKNOWN;
        }
        return hasRival() ? Knowledge.DOUBTFUL : Knowledge.KNOWN;
    }

    /** The middle of the fullest window; returns how many values it holds. */
    private int findCentre() {
        int low = 255;
        int high = 0;
        for (int i = 0; i < size; i++) {
            counts[values[i]]++;
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        int best = fullestWindow(low, high);
        int inWindow = countFrom(best, Math.min(255, best + 2 * ALIKE));
        centre = middleFrom(best, inWindow);
        Arrays.fill(counts, low, high + 1, 0);
        return inWindow;
    }

    private int fullestWindow(int low, int high) {
        int best = low;
        int held = countFrom(low, Math.min(255, low + 2 * ALIKE));
        int most = held;
        for (int from = low + 1; from + 2 * ALIKE <= high; from++) {
            held += counts[from + 2 * ALIKE] - counts[from - 1];
            if (held > most) {
                most = held;
                best = from;
            }
        }
        return best;
    }

    private int countFrom(int from, int to) {
        int sum = 0;
        for (int v = from; v <= to; v++) {
            sum += counts[v];
        }
        return sum;
    }

    private int middleFrom(int from, int held) {
        int seen = counts[from];
        int at = from;
        while (seen * 2 < held) {
            seen += counts[++at];
        }
        return at;
    }

    /** Five standard deviations, told from the values near the centre; a wider look where they already scatter. */
    private int findLimit() {
        double deviation = deviationWithin(TREMBLE);
        if (deviation * 3 > TREMBLE) {
            deviation = deviationWithin(2 * TREMBLE);
        }
        return (int) Math.max(leastLimit, Math.min(mostLimit, Math.ceil(5 * deviation)));
    }

    private double deviationWithin(int reach) {
        int sum = 0;
        int near = 0;
        for (int i = 0; i < size; i++) {
            int off = Math.abs(values[i] - centre);
            if (off <= reach) {
                sum += off;
                near++;
            }
        }
        return 1.25 * sum / Math.max(1, near);
    }

    private boolean hasRival() {
        int from = 0;
        while (from < size) {
            int to = endOfRun(from);
            boolean edge = from == 0 || to == size;
            if (to > from && to - from >= Math.max(edge ? 2 : FEWEST, Math.ceil(size * (edge ? LONG_AT_EDGE : LONG)))) {
                return true;
            }
            from = Math.max(to, from + 1);
        }
        return false;
    }

    /** The end of the run of alike values that differ from the centre, from here; {@code from} when there is none. */
    private int endOfRun(int from) {
        int to = from;
        while (to < size && differs(values[to]) && Math.abs(values[to] - values[from]) <= Math.max(ALIKE, limit)) {
            to++;
        }
        return to;
    }

    private boolean differs(int value) {
        return Math.abs(value - centre) > limit;
    }
}
