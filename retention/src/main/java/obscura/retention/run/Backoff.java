package obscura.retention.run;

import java.time.Duration;
import java.util.List;

/** How long to wait before what is still there is tried again: longer each time, a day at most. */
public final class Backoff {
    static final Duration LONGEST = Duration.ofDays(1);

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(12), LONGEST);

    private Backoff() {}

    /** @param tries how often it was tried, from 1 */
    public static Duration after(int tries) {
        return WAITS.get(Math.min(Math.max(1, tries), WAITS.size()) - 1);
    }
}
