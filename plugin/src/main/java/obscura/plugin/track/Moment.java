package obscura.plugin.track;

import java.util.Objects;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * Where a tracked thing was at one look.
 *
 * @param time microseconds from the clip's first frame
 * @param seen true when a detector saw it there; false when the place is filled in from before and after
 * @param score the detector's, 0..1; 0 where filled
 */
public record Moment(long time, Box box, boolean seen, double score) {
    public Moment {
        Objects.requireNonNull(box, "box");
        if (time < 0 || time > Span.FOREVER || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "A moment lies in the clip and its score is 0 to 1: " + time + ", " + score);
        }
    }

    static Moment seen(Sighting sighting) {
        return new Moment(sighting.time(), sighting.box(), true, sighting.score());
    }

    static Moment filled(long time, Moment before, Moment after) {
        return new Moment(time, between(before, after, time), false, 0);
    }

    /** The box at a time between two moments, on the straight way; exact at both ends. */
    static Box between(Moment before, Moment after, long time) {
        double f = (time - before.time) / (double) (after.time - before.time);
        Box a = before.box;
        Box b = after.box;
        Box box = Box.clipped(
                mix(a.left(), b.left(), f),
                mix(a.top(), b.top(), f),
                mix(a.right(), b.right(), f),
                mix(a.bottom(), b.bottom(), f));
        // Boxes of a rounding error's size can vanish between two others.
        return box == null ? a.union(b) : box;
    }

    private static double mix(double a, double b, double f) {
        return (1 - f) * a + f * b;
    }
}
