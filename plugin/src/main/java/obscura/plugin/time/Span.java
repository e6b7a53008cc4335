package obscura.plugin.time;

/**
 * A stretch of a clip in microseconds from its first frame, {@code from} included, {@code to} excluded. Whole
 * microseconds, so that a frame at exactly {@code to} is outside on every machine.
 */
public record Span(long from, long to) {
    public static final long SECOND = 1_000_000;
    /** Longer than any clip; small enough that sums never overflow. */
    public static final long FOREVER = Long.MAX_VALUE / 4;

    public static final Span ALWAYS = new Span(0, FOREVER);

    public Span {
        if (from < 0 || to > FOREVER || from >= to) {
            throw new IllegalArgumentException(
                    "A span must start at or after 0 and end after its start: " + from + " to " + to + " microseconds");
        }
    }

    public static Span ofSeconds(double from, double to) {
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException(
                    "A span must start at or after 0 and end after its start: " + from + " to " + to + " s");
        }
        return new Span(micros(from), micros(to));
    }

    public static long micros(double seconds) {
        return Math.min(FOREVER, Math.round(seconds * SECOND));
    }

    public boolean contains(long time) {
        return from <= time && time < to;
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    /** Longer by this much at both ends, never before the first frame. */
    public Span grown(long before, long after) {
        return new Span(Math.max(0, from - before), Math.min(FOREVER, to + after));
    }

    public double fromSeconds() {
        return from / (double) SECOND;
    }

    public double toSeconds() {
        return to / (double) SECOND;
    }
}
