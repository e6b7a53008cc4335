package obscura.retention.schedule;

import java.time.Instant;
import java.util.Optional;

/** When runs begin by themselves, and up to when that has been seen to. Any thread. */
public interface Schedules {
    /** Empty before anybody chose. */
    Optional<Schedule> chosen();

    /** Up to when its times have been seen to; empty before the first time. */
    Optional<Instant> seenTo();

    void choose(Schedule schedule, Instant now);

    void seenTo(Instant moment);
}
