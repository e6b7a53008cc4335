package obscura.plugin.track;

import obscura.plugin.time.Span;

/**
 * What the tracker believes.
 *
 * @param weak sightings below this score are not there; from here on they continue a track
 * @param strong from this score on, one sighting is enough to begin a track
 * @param patience microseconds a track may stay unseen and still be found again
 */
public record Thresholds(double weak, double strong, long patience) {
    private static final long LONGEST_PATIENCE = 60 * Span.SECOND;

    public Thresholds {
        if (!(weak >= 0 && weak <= strong && strong <= 1)) {
            throw new IllegalArgumentException(
                    "Scores must be 0 <= weak <= strong <= 1, these are " + weak + " and " + strong);
        }
        if (patience < 0 || patience > LONGEST_PATIENCE) {
            throw new IllegalArgumentException("Patience is up to a minute, not " + patience + " microseconds");
        }
    }

    boolean isSeen(Sighting sighting) {
        return sighting.score() >= weak;
    }

    boolean isStrong(Sighting sighting) {
        return sighting.score() >= strong;
    }
}
