package obscura.retention.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import obscura.plugin.journal.Who;
import obscura.retention.hold.HoldDesk;
import obscura.retention.plan.ClockSeen;
import obscura.retention.rule.Rules;
import obscura.retention.run.RunAnswer;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunDesk;
import obscura.retention.run.Runs;

/**
 * What is done every few minutes: look at the clock, end holds whose time has come, begin the run whose time has come, also when
 * that was missed, and try again what is still there. A missed time is caught up once, however often it was missed.
 */
public final class RetentionRound {
    /** How often it is to be done. */
    public static final Duration EVERY = Duration.ofMinutes(5);
    /** A run that begins so much after its time was missed. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private final Schedules schedules;
    private final Rules rules;
    private final Runs runs;
    private final RunDesk desk;
    private final HoldDesk holds;
    private final BooleanSupplier due;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    /** @param due whether something has to go even where there is no rule */
    public RetentionRound(
            Schedules schedules,
            Rules rules,
            Runs runs,
            RunDesk desk,
            HoldDesk holds,
            BooleanSupplier due,
            Supplier<ZoneId> zone,
            Clock clock) {
        this.schedules = schedules;
        this.rules = rules;
        this.runs = runs;
        this.desk = desk;
        this.holds = holds;
        this.due = due;
        this.zone = zone;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        ClockSeen seen = runs.clock().map(before -> before.next(now)).orElseGet(() -> ClockSeen.first(now));
        runs.clock(seen);
        if (seen.doubt().isEmpty()) {
            holds.endDue(now);
        }
        if (rules.current().rules().isEmpty() && !due.getAsBoolean()) {
            schedules.seenTo(now);
            return;
        }
        Optional<Instant> due = due(now);
        if (due.isPresent()) {
            begin(due.get(), now);
        } else if (runs.isTimeForAgain(now)) {
            desk.ask(RunCause.AGAIN, Who.OBSCURA);
        }
    }

    /** The first time since the last look that has come. */
    private Optional<Instant> due(Instant now) {
        Schedule schedule = schedules.chosen().orElse(Schedule.NIGHTLY);
        Instant from = schedules.seenTo().filter(to -> !to.isAfter(now)).orElse(now);
        if (schedules.seenTo().filter(from::equals).isEmpty()) {
            schedules.seenTo(now);
        }
        return schedule.next(from, zone.get()).filter(time -> !time.isAfter(now));
    }

    /** While another run goes on or asks, its time stays due. */
    private void begin(Instant due, Instant now) {
        RunCause cause = now.isAfter(due.plus(LATE)) ? RunCause.CAUGHT_UP : RunCause.SCHEDULED;
        if (desk.ask(cause, Who.OBSCURA) instanceof RunAnswer.Done) {
            schedules.seenTo(now);
        }
    }
}
