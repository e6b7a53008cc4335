package obscura.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.retention.plan.ClockSeen;
import obscura.retention.plan.Doubt;
import obscura.retention.run.Run;
import obscura.retention.run.RunBench;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds while the clock, its zone or the machine do not go on as usual. */
class ClocksAndZonesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RunBench bench = new RunBench();
    private final FakeSchedules schedules = new FakeSchedules();
    private final List<Instant> begun = new ArrayList<>();
    private ZoneId zone = BERLIN;
    private RetentionRound round;

    ClocksAndZonesTest() {
        restart();
    }

    /** Only what is kept goes on. */
    private void restart() {
        round = new RetentionRound(
                schedules, bench.rules, bench.runs, bench.desk, bench.holdDesk, () -> false, () -> zone, bench.clock);
    }

    private void startAt(String time) {
        bench.clock.set(Instant.parse(time));
        round.run();
    }

    /** A round, and the run it began to its end. */
    private void round() {
        round.run();
        for (Run run : bench.runs.unfinished()) {
            if (run.state() != RunState.ASKING) {
                begun.add(bench.clock.instant());
                bench.carryOut().carryOut(run.id());
            }
        }
    }

    private void roundsUntil(String time) {
        Instant end = Instant.parse(time);
        while (bench.clock.instant().isBefore(end)) {
            round();
            bench.clock.forward(RetentionRound.EVERY);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27T12:00:00Z, 2026-03-31T12:00:00Z", "2026-10-23T12:00:00Z, 2026-10-27T12:00:00Z"})
    void where_the_clocks_change_there_is_one_run_each_night(String from, String to) {
        for (int hour : new int[] {1, 2, 3}) {
            begun.clear();
            startAt(from);
            schedules.choose(Schedule.daily(hour, 30), bench.clock.instant());
            roundsUntil(to);
            assertThat(begun).as("at %d:30", hour).hasSize(4);
            assertThat(begun.stream().map(at -> LocalDate.ofInstant(at, BERLIN)))
                    .as("at %d:30", hour)
                    .doesNotHaveDuplicates();
            bench.runs.clock(ClockSeen.first(Instant.parse(from)));
        }
    }

    @Test
    void a_zone_that_was_changed_between_runs_leaves_out_no_day_and_at_most_doubles_one() {
        startAt("2026-06-01T12:00:00Z");
        roundsUntil("2026-06-03T06:00:00Z");
        assertThat(begun).hasSize(2);
        zone = ZoneId.of("America/Los_Angeles");
        roundsUntil("2026-06-03T12:00:00Z");
        assertThat(begun).as("its night comes nine hours later").hasSize(3);
        roundsUntil("2026-06-05T06:00:00Z");
        zone = ZoneId.of("Pacific/Auckland");
        roundsUntil("2026-06-09T12:00:00Z");
        for (int i = 1; i < begun.size(); i++) {
            assertThat(Duration.between(begun.get(i - 1), begun.get(i))).isLessThan(Duration.ofHours(25));
        }
        assertThat(begun).hasSizeBetween(8, 10);
    }

    @Test
    void many_missed_times_are_caught_up_by_one_run() {
        startAt("2026-06-01T00:00:00Z");
        schedules.choose(Schedule.hourly(20), bench.clock.instant());
        roundsUntil("2026-06-01T02:00:00Z");
        assertThat(begun).hasSize(2);
        bench.clock.forward(Duration.ofHours(20));
        restart();
        for (int i = 0; i < 4; i++) {
            round();
        }
        assertThat(begun).hasSize(3);
        assertThat(bench.runs.lastDone().orElseThrow().cause()).isEqualTo(RunCause.CAUGHT_UP);
        roundsUntil("2026-06-01T22:30:00Z");
        assertThat(begun).as("and then the next as usual").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "P3650D", "-P2D", "-P30D", "-P20000D"})
    void a_clock_that_jumped_makes_the_next_run_ask_also_after_a_restart(String jump) {
        round();
        bench.clock.forward(Duration.parse(jump));
        restart();
        round();
        restart();
        Instant end = bench.clock.instant().plus(Duration.ofHours(25));
        roundsUntil(end.toString());
        Run run = bench.runs.unfinished().get(0);
        assertThat(run.state()).isEqualTo(RunState.ASKING);
        assertThat(run.doubts())
                .extracting(Doubt::kind)
                .contains(jump.startsWith("-") ? Doubt.Kind.CLOCK_BACK : Doubt.Kind.CLOCK_FORWARD);
        assertThat(bench.store.asked()).isEmpty();
        bench.desk.confirm(run.id(), RunBench.ANNA, "the clock is right");
        round();
        assertThat(bench.runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.DONE);
        roundsUntil(bench.clock.instant().plus(Duration.ofHours(25)).toString());
        assertThat(bench.runs.unfinished())
                .as("once confirmed it is believed")
                .flatExtracting(Run::doubts)
                .noneMatch(doubt -> doubt.kind().isClock());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT6M", "-PT1H", "-PT20H"})
    void a_clock_that_went_back_a_little_deletes_nothing_before_it_is_again_where_it_was(String jump) {
        round();
        Instant was = bench.clock.instant();
        bench.clock.forward(Duration.parse(jump));
        restart();
        round();
        bench.desk.ask(RunCause.ASKED, RunBench.ANNA);
        round();
        assertThat(bench.runs.unfinished().get(0).state()).isEqualTo(RunState.ASKING);
        bench.desk.stop(bench.runs.unfinished().get(0).id(), RunBench.ANNA);
        assertThat(bench.store.asked()).isEmpty();
        roundsUntil(was.plus(Duration.ofMinutes(5)).toString());
        assertThat(bench.store.asked()).isEmpty();
        bench.runs.unfinished().forEach(run -> bench.desk.stop(run.id(), RunBench.ANNA));
        bench.desk.ask(RunCause.ASKED, RunBench.ANNA);
        round();
        assertThat(bench.runs.lastDone()).isPresent();
    }

    @Test
    void whatever_the_clock_does_within_its_bounds_no_time_is_missed_and_none_is_done_twice() {
        for (long seed = 0; seed < 6; seed++) {
            ClocksAndZonesTest one = new ClocksAndZonesTest();
            one.anyDays(new Random(seed), seed);
        }
    }

    private void anyDays(Random random, long seed) {
        List<Schedule> all =
                List.of(Schedule.NIGHTLY, Schedule.daily(2, 30), Schedule.hourly(20), Schedule.weekly(3, 2, 15));
        Schedule schedule = all.get(random.nextInt(all.size()));
        zone = List.of(BERLIN, ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"))
                .get(random.nextInt(3));
        startAt("2026-10-0" + (1 + random.nextInt(3)) + "T12:00:00Z");
        schedules.choose(schedule, bench.clock.instant());
        Instant end = bench.clock.instant().plus(Duration.ofDays(33));
        Instant due = schedule.next(bench.clock.instant(), zone).orElseThrow();
        while (bench.clock.instant().isBefore(end)) {
            int before = begun.size();
            round();
            Instant now = bench.clock.instant();
            assertThat(begun.size() - before)
                    .as("seed %d: at %s, due %s", seed, now, due)
                    .isEqualTo(due.isAfter(now) ? 0 : 1);
            if (begun.size() > before) {
                due = schedule.next(now, zone).orElseThrow();
            }
            if (random.nextInt(20) == 0) {
                restart();
            }
            bench.clock.forward(
                    random.nextInt(50) == 0
                            ? Duration.ofMinutes(random.nextInt(23 * 60))
                            : Duration.ofMinutes(5 + random.nextInt(50)));
        }
    }
}
