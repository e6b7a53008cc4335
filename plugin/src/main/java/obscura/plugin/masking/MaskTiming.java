package obscura.plugin.masking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often and how long cameras are looked at.
 *
 * @param reading between two readings of a camera's masks
 * @param looking between two looks at its pictures
 * @param showing how long a camera may take to show a mask it has taken
 * @param pause between two looks at one view meanwhile
 * @param tries how often at most
 * @param atOnce cameras looked at at the same time
 */
public record MaskTiming(Duration reading, Duration looking, Duration showing, Duration pause, int tries, int atOnce) {
    public static final MaskTiming NORMAL = new MaskTiming(
            Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofSeconds(10), Duration.ofMillis(700), 8, 4);

    public MaskTiming {
        if (reading.isNegative() || looking.isNegative() || showing.isNegative() || tries < 1 || atOnce < 1) {
            throw new IllegalArgumentException("Not a timing");
        }
    }

    /** Whether it is time to read the masks again, or to look at the pictures. */
    boolean isTime(WatchNotes notes, Instant now) {
        return isOver(notes.readAt(), reading, now) || isPicturesTime(notes, now);
    }

    boolean isPicturesTime(WatchNotes notes, Instant now) {
        return isOver(notes.framesAt(), looking, now);
    }

    /** A clock that was put back does not keep a camera waiting. */
    private static boolean isOver(Optional<Instant> last, Duration between, Instant now) {
        return last.filter(at -> Duration.between(at, now).abs().compareTo(between) < 0)
                .isEmpty();
    }
}
