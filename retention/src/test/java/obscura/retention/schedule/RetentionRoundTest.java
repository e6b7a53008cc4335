package obscura.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import obscura.plugin.journal.Who;
import obscura.retention.footage.FakeStore;
import obscura.retention.hold.Hold;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.Run;
import obscura.retention.run.RunBench;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunState;
import org.junit.jupiter.api.Test;

/** It is noon; runs begin at 03:10 unless something else is chosen. */
class RetentionRoundTest {
    private final RunBench bench = new RunBench();
    private final FakeSchedules schedules = new FakeSchedules();
    private boolean copiesDue;
    private final RetentionRound round = new RetentionRound(
            schedules,
            bench.rules,
            bench.runs,
            bench.desk,
            bench.holdDesk,
            () -> copiesDue,
            () -> ZoneOffset.UTC,
            bench.clock);

    @Test
    void a_run_begins_when_its_time_has_come_and_once() {
        roundsUntil("2026-05-05T03:05:00Z");
        assertThat(bench.queue).isEmpty();
        roundsUntil("2026-05-05T04:00:00Z");
        assertThat(causes()).containsExactly(RunCause.SCHEDULED);
        carryOut();
        roundsUntil("2026-05-06T03:05:00Z");
        assertThat(bench.queue).hasSize(1);
    }

    @Test
    void a_run_that_was_missed_is_caught_up_once() {
        round.run();
        bench.clock.set(Instant.parse("2026-05-05T09:00:00Z"));
        round.run();
        round.run();
        assertThat(causes()).containsExactly(RunCause.CAUGHT_UP);
        carryOut();
        round.run();
        assertThat(bench.queue).hasSize(1);
    }

    @Test
    void after_days_switched_off_it_is_caught_up_but_asks_whether_the_clock_is_right() {
        round.run();
        bench.clock.forward(Duration.ofDays(5));
        round.run();
        carryOut();
        assertThat(bench.runs.find(bench.queue.get(0)).map(Run::state)).contains(RunState.ASKING);
        assertThat(bench.store.asked()).isEmpty();
    }

    @Test
    void what_is_still_there_is_tried_again_when_its_time_has_come() {
        round.run();
        bench.store.trap(FakeStore.Trap.READ_ONLY);
        bench.delete();
        bench.clock.forward(Duration.ofMinutes(5));
        round.run();
        assertThat(bench.runs.unfinished()).isEmpty();
        bench.clock.forward(Duration.ofMinutes(5));
        round.run();
        assertThat(bench.runs.unfinished()).extracting(Run::cause).containsExactly(RunCause.AGAIN);
    }

    @Test
    void holds_end_when_their_time_has_come_but_not_on_a_clock_that_jumped() {
        Hold hold = bench.hold(bench.old.get(0));
        round.run();
        bench.clock.forward(Duration.ofDays(3650));
        round.run();
        assertThat(bench.holds.standing()).containsExactly(hold);
        bench.clock.set(bench.now);
        for (int day = 0; day <= 31; day++) {
            bench.clock.forward(Duration.ofHours(23));
            round.run();
        }
        assertThat(bench.holds.standing()).isEmpty();
    }

    @Test
    void without_rules_nothing_begins() {
        bench.rules.add(new RuleSet(2, "eu", List.of(), Who.OBSCURA, "", bench.now));
        roundsUntil("2026-05-06T04:00:00Z");
        assertThat(bench.queue).isEmpty();
    }

    @Test
    void without_rules_a_run_begins_when_copies_in_safe_keeping_are_needed_no_more() {
        bench.rules.add(new RuleSet(2, "eu", List.of(), Who.OBSCURA, "", bench.now));
        copiesDue = true;
        roundsUntil("2026-05-05T04:00:00Z");
        assertThat(causes()).containsExactly(RunCause.SCHEDULED);
    }

    @Test
    void never_means_never() {
        schedules.choose(Schedule.NEVER, bench.now);
        roundsUntil("2026-05-06T04:00:00Z");
        assertThat(bench.queue).isEmpty();
    }

    @Test
    void a_clock_that_comes_back_from_the_future_does_not_stop_the_schedule() {
        round.run();
        bench.clock.forward(Duration.ofDays(3650));
        round.run();
        Optional<Run> asked = bench.runs.unfinished().stream().findFirst();
        asked.ifPresent(run -> bench.desk.stop(run.id(), RunBench.ANNA));
        bench.clock.set(bench.now);
        roundsUntil("2026-05-05T04:00:00Z");
        assertThat(bench.runs.unfinished()).hasSize(1);
    }

    private void roundsUntil(String time) {
        Instant end = Instant.parse(time);
        while (bench.clock.instant().isBefore(end)) {
            round.run();
            bench.clock.forward(RetentionRound.EVERY);
        }
    }

    private void carryOut() {
        bench.queue.forEach(bench.carryOut()::carryOut);
    }

    private List<RunCause> causes() {
        return bench.queue.stream()
                .map(id -> bench.runs.find(id).orElseThrow().cause())
                .toList();
    }
}
