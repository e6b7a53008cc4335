package obscura.migrations;

import java.time.Instant;

/** Instants as the tables keep them. */
final class Millis {
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Millis() {}

    /** The nearest that fits: the ends of what {@link Instant} knows lie beyond what milliseconds can count. */
    static long of(Instant time) {
        return time.isBefore(FIRST) ? Long.MIN_VALUE : time.isAfter(LAST) ? Long.MAX_VALUE : time.toEpochMilli();
    }

    /** The first that is not before it: for ends, which must not lose a part of a millisecond. */
    static long end(Instant time) {
        long floor = of(time);
        return floor < Long.MAX_VALUE && Instant.ofEpochMilli(floor).isBefore(time) ? floor + 1 : floor;
    }
}
