package obscura.migrations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.time.TimeRange;

/** Joins clips, handed over by start, to as few stretches as possible. */
final class Stretches {
    private static final long GAP_MILLIS = 2_000;

    private final long from;
    private final long to;
    private final List<TimeRange> joined = new ArrayList<>();
    private long start;
    private long end;
    private boolean open;

    /** Everything is cut to this range. */
    Stretches(TimeRange range) {
        this.from = range.from().toEpochMilli();
        this.to = range.to().toEpochMilli();
    }

    void add(long starts, long ends) {
        if (open && starts - end < GAP_MILLIS) {
            end = Math.max(end, ends);
            return;
        }
        close();
        start = starts;
        end = ends;
        open = true;
    }

    List<TimeRange> all() {
        close();
        open = false;
        return List.copyOf(joined);
    }

    private void close() {
        long first = Math.max(start, from);
        long last = Math.min(end, to);
        if (open && first < last) {
            joined.add(new TimeRange(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last)));
        }
    }
}
