package obscura.plugin.posture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For how long something that was seen may be relied on.
 *
 * @param forCandidate for the best label
 * @param atAll for any
 */
record Age(Duration forCandidate, Duration atAll) {
    /** People in moving pictures: a detector may stop at any time. */
    static final Age OF_COVER = new Age(Duration.ofHours(1), Duration.ofDays(1));

    /** What a recorder is set to do. */
    static final Age OF_RECORDER = new Age(Duration.ofDays(1), Duration.ofDays(3));

    /** Masks on a camera: its pictures are looked at every day. */
    static final Age OF_ZONES = new Age(Duration.ofDays(2), Duration.ofDays(2));

    /** Clocks of two threads may differ by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    enum Worth {
        NOTHING,
        SOMETHING,
        ALL
    }

    Worth of(Optional<Instant> seen, Instant now) {
        if (seen.isEmpty() || seen.get().isAfter(now.plus(AHEAD))) {
            return Worth.NOTHING;
        }
        Duration age = Duration.between(seen.get(), now);
        if (age.compareTo(atAll) > 0) {
            return Worth.NOTHING;
        }
        return age.compareTo(forCandidate) > 0 ? Worth.SOMETHING : Worth.ALL;
    }
}
