package obscura.plugin.track;

import java.util.Comparator;
import java.util.Objects;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.Span;

/**
 * Something was seen at one moment.
 *
 * @param time microseconds from the clip's first frame
 * @param score 0..1, the detector's own
 */
public record Sighting(long time, Hide kind, Box box, double score) {
    /** Surest first; a full order, so that the order in which sightings arrive never matters. */
    static final Comparator<Sighting> SUREST_FIRST = Comparator.comparingDouble(Sighting::score)
            .reversed()
            .thenComparingDouble(s -> s.box.left())
            .thenComparingDouble(s -> s.box.top())
            .thenComparingDouble(s -> s.box.right())
            .thenComparingDouble(s -> s.box.bottom());

    public Sighting {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(box, "box");
        if (time < 0 || time > Span.FOREVER) {
            throw new IllegalArgumentException("A sighting's time is in the clip, not at " + time + " microseconds");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is 0 to 1: " + score);
        }
    }
}
