package obscura.plugin.track;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import obscura.plugin.mask.Box;
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

    /** As plans name its regions: people1, faces2, ... */
    public String id() {
        return kind.word() + number;
    }

    /** Where it is, or is taken to be between two sightings; nothing before its first and after its last. */
    public Optional<Box> boxAt(long time) {
        if (time < first().time() || time > last().time()) {
            return Optional.empty();
        }
        int at = lastBy(time);
        Moment before = moments.get(at);
        boolean exact = before.time() == time;
        return Optional.of(exact ? before.box() : Moment.between(before, moments.get(at + 1), time));
    }

    /** The place in the list of the last moment at or before a time within its life. */
    private int lastBy(long time) {
        int low = 0;
        int high = moments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (moments.get(middle).time() <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
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
