package obscura.retention.schedule;

import java.time.Instant;
import java.util.Optional;

/** In memory. */
public final class FakeSchedules implements Schedules {
    private Schedule chosen;
    private Instant seen;

    @Override
    public Optional<Schedule> chosen() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Instant> seenTo() {
        return Optional.ofNullable(seen);
    }

    @Override
    public void choose(Schedule schedule, Instant now) {
        chosen = schedule;
        seen = now;
    }

    @Override
    public void seenTo(Instant moment) {
        seen = moment;
    }
}
