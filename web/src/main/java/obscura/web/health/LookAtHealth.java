package obscura.web.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import obscura.retention.run.Run;
import obscura.retention.run.RunState;
import obscura.retention.run.Runs;
import obscura.retention.schedule.Overdue;
import obscura.retention.schedule.OverdueMeter;

/** Looks at the health of the site, twice a minute at most however often it is asked. Any thread. */
public final class LookAtHealth {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final long LEAST_BYTES = 500L << 20;
    private static final int LATELY = 20;

    private final OverdueMeter meter;
    private final Runs runs;
    private final Predicate<Instant> stuck;
    private final Path home;
    private final Clock clock;
    private Health last;
    private Instant looked = Instant.MIN;

    /** @param stuck whether jobs are stuck at a moment */
    public LookAtHealth(OverdueMeter meter, Runs runs, Predicate<Instant> stuck, Path home, Clock clock) {
        this.meter = meter;
        this.runs = runs;
        this.stuck = stuck;
        this.home = home;
        this.clock = clock;
    }

    synchronized Health now() {
        Instant now = clock.instant();
        if (last == null || now.isBefore(looked) || now.isAfter(looked.plus(FRESH))) {
            last = look(now);
            looked = now;
        }
        return last;
    }

    private Health look(Instant now) {
        Overdue overdue = meter.now();
        return Health.of(overdue.items() > 0, overdue.late(now).toHours(), runsFailing(), stuck.test(now), isDiskLow());
    }

    private boolean runsFailing() {
        boolean asking = runs.unfinished().stream().anyMatch(run -> run.state() == RunState.ASKING);
        Optional<Run> newest = runs.newest(Optional.empty(), LATELY).stream()
                .filter(run -> !run.isPreview() && run.state().isOver())
                .findFirst();
        return asking || newest.filter(run -> run.state() == RunState.FAILED).isPresent();
    }

    /** A disk that can't be asked is not all right. */
    private boolean isDiskLow() {
        try {
            return Files.getFileStore(home).getUsableSpace() < LEAST_BYTES;
        } catch (IOException e) {
            return true;
        }
    }
}
