package obscura.plugin.track;

import java.util.List;
import java.util.Objects;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;

/**
 * One thing over time: strictly rising moments, the first and the last of them seen.
 *
 * @param number counts from 1 in the order in which tracks became certain
 */
public record Track(int number, Hide kind, List<Moment> moments) {
    /** Speed at an end is the mean over this long: shorter and it is the detector's jitter, longer and it is old. */
    private static final long SPEED_OVER = Span.SECOND / 2;

    public Track {
        Objects.requireNonNull(kind, "kind");
        moments = List.copyOf(moments);
        if (number < 1) {
            throw new IllegalArgumentException("Tracks are numbered from 1, not " + number);
        }
        if (moments.isEmpty()
                || !moments.get(0).seen()
                || !moments.get(moments.size() - 1).seen()) {
            throw new IllegalArgumentException("A track begins and ends where something was seen");
        }
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i).time() <= moments.get(i - 1).time()) {
                throw new IllegalArgumentException("A track's moments follow each other in time");
            }
        }
    }

    /** As plans name it: t1, t2, ... */
    public String id() {
        return "t" + number;
    }

    public Moment first() {
        return moments.get(0);
    }

    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** Mean over the first half second it was seen in; none when it was seen once. */
    public Motion motionAtStart() {
        for (int i = 1; i < moments.size(); i++) {
            Moment m = moments.get(i);
            if (m.seen() && (m.time() - first().time() >= SPEED_OVER || i == moments.size() - 1)) {
                return Motion.between(first(), m);
            }
        }
        return Motion.NONE;
    }

    /** Mean over the last half second it was seen in; none when it was seen once. */
    public Motion motionAtEnd() {
        for (int i = moments.size() - 2; i >= 0; i--) {
            Moment m = moments.get(i);
            if (m.seen() && (last().time() - m.time() >= SPEED_OVER || i == 0)) {
                return Motion.between(m, last());
            }
        }
        return Motion.NONE;
    }
}
