package obscura.plugin.posture;

import java.time.Duration;
import java.util.Optional;

/**
 * Footage in which people can be seen.
 *
 * @param some whether any is kept now, new or from before
 * @param longest how long its recorder keeps it; empty when it has no end, or nobody knows
 */
public record KeptClear(boolean some, Optional<Duration> longest) {
    /** What data protection authorities call usual; longer needs reasons. Guidance, no legal limit. */
    public static final Duration USUAL = Duration.ofHours(72);

    public static final KeptClear UNKNOWN = new KeptClear(true, Optional.empty());
    public static final KeptClear NOTHING = new KeptClear(false, Optional.empty());

    boolean isLong() {
        return longest.filter(time -> time.compareTo(USUAL) > 0).isPresent();
    }
}
