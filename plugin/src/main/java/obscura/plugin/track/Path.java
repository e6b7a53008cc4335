package obscura.plugin.track;

import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * Everywhere a track may have been, at any time. Between two sightings it went straight but not evenly: half a second of
 * being early or late is always covered, which makes any gap of up to a second one box over both of its ends.
 */
final class Path {
    private static final long SLACK = 500_000;

    private final List<Moment> seen;
    private final End before;
    private final End after;

    Path(Track track, Margin margin) {
        seen = track.moments().stream().filter(Moment::seen).toList();
        before = End.of(track.first().box(), track.motionAtStart().reversed(), margin);
        after = End.of(track.last().box(), track.motionAtEnd(), margin);
    }

    long from() {
        return Math.max(0, first().time() - before.lasts());
    }

    long to() {
        return Math.min(Span.FOREVER, last().time() + after.lasts());
    }

    /** The smallest box over everything from one time to another, both included, within from() and to(). */
    Box during(long from, long to) {
        Box box = null;
        if (from < first().time()) {
            box = before.box();
        }
        if (to > last().time()) {
            box = join(box, after.box());
        }
        for (int i = lastSeenBy(from); i < seen.size() && seen.get(i).time() <= to; i++) {
            box = join(box, step(i, from, to));
        }
        return box;
    }

    /** From one sighting to the next, as far as it touches these times. */
    private Box step(int i, long from, long to) {
        Moment a = seen.get(i);
        if (i + 1 == seen.size()) {
            return a.box();
        }
        Moment b = seen.get(i + 1);
        Box start = Moment.between(a, b, Math.max(a.time(), from - SLACK));
        Box end = Moment.between(a, b, Math.min(b.time(), to + SLACK));
        return start.union(end);
    }

    /** The place in the list of the last sighting at or before this time; the first when there is none. */
    private int lastSeenBy(long time) {
        int low = 0;
        int high = seen.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (seen.get(middle).time() <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static Box join(Box a, Box b) {
        return a == null ? b : a.union(b);
    }

    private Moment first() {
        return seen.get(0);
    }

    private Moment last() {
        return seen.get(seen.size() - 1);
    }
}
