package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.FakeStore;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldWish;
import obscura.retention.plan.ClockSeen;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.DaysBefore;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunBench;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.retention.run.RunState;
import obscura.retention.run.StillThere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules, holds and runs of deletion come back as they were kept. */
class SqlRetentionTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123Z");
    private static final Who ANNA = new Who("anna", "10.0.0.7");
    private static final CameraId HALL = new CameraId(7);

    @TempDir
    private Path home;

    private Database database;
    private SqlRuns runs;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        runs = new SqlRuns(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_version_of_the_rules_stays() {
        SqlRules rules = new SqlRules(database);
        assertThat(rules.current()).isEqualTo(RuleSet.NONE);
        RuleSet first = rules(1, new Rule(Optional.empty(), RuleKind.RECORDINGS, 3, ""));
        RuleSet second = rules(
                2,
                new Rule(Optional.of(HALL), RuleKind.NVR_EXPORTS, 30, "a case"),
                new Rule(Optional.empty(), RuleKind.JOURNAL, 3650, ""));
        assertThat(rules.add(first)).isTrue();
        assertThat(rules.add(first)).isFalse();
        assertThat(rules.add(second)).isTrue();
        assertThat(rules.current()).isEqualTo(second);
        assertThat(rules.version(1)).contains(first);
        assertThat(rules.history(10)).containsExactly(second, first);
    }

    @Test
    void holds_come_back_and_are_changed_by_one_at_a_time() {
        SqlHolds holds = new SqlHolds(database);
        TimeRange range = new TimeRange(NOON.minusSeconds(60), NOON.plusNanos(1));
        HoldWish wish = new HoldWish(HALL, range, "incident", NOON.plusSeconds(60), Optional.of(NOON.plusSeconds(30)));
        Hold hold = holds.add(wish, ANNA, NOON);
        assertThat(hold.range().to()).as("never narrower than it was asked for").isAfterOrEqualTo(range.to());
        assertThat(holds.find(hold.id())).contains(hold);
        assertThat(holds.standing()).containsExactly(hold);
        assertThat(holds.update(hold.endedAt(NOON))).isTrue();
        assertThat(holds.update(hold.endedAt(NOON))).isFalse();
        assertThat(holds.standing()).isEmpty();
        assertThat(holds.newest(Optional.empty(), 10)).extracting(Hold::ended).containsExactly(Optional.of(NOON));
    }

    @Test
    void a_run_on_a_real_database_says_what_one_in_memory_does() {
        RunBench bench = new RunBench(runs);
        bench.store.trap(FakeStore.Trap.PERMISSION_DENIED_ON_SOME);
        bench.hold(bench.old.get(9));
        Run run = bench.delete();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(runs.lines(run.id()))
                .extracting(RunLine::result, RunLine::items, RunLine::bytes)
                .containsExactlyInAnyOrder(
                        tuple(ItemResult.DELETED, 5L, 5000L), tuple(ItemResult.STILL_THERE, 4L, 4000L));
        assertThat(runs.find(run.id())).contains(run);
        assertThat(runs.newest(Optional.empty(), 5)).containsExactly(run);
        assertThat(runs.lastDone()).contains(run);
        assertThat(runs.unfinished()).isEmpty();
    }

    @Test
    void what_is_still_there_is_remembered_until_it_is_gone() {
        RunBench bench = new RunBench(runs);
        bench.store.trap(FakeStore.Trap.READ_ONLY);
        bench.delete();
        assertThat(runs.stillThere(0, 500)).hasSize(10).allSatisfy(still -> {
            assertThat(still.since()).isEqualTo(bench.now);
            assertThat(still.tries()).isEqualTo(1);
            assertThat(still.again()).isEqualTo(bench.now.plus(Duration.ofMinutes(10)));
            assertThat(still.said()).isEqualTo(Saying.quoted("The disk is read-only."));
        });
        bench.clock.forward(Duration.ofMinutes(10));
        assertThat(runs.isTimeForAgain(bench.clock.instant())).isTrue();
        Run second = bench.run(RunCause.AGAIN);
        assertThat(bench.items(second.id())).extracting(RunItem::since).containsOnly(Optional.of(bench.now));
        assertThat(runs.stillThere(0, 500)).extracting(StillThere::tries).containsOnly(2);
        assertThat(runs.isTimeForAgain(bench.clock.instant())).isFalse();
        bench.store.trap(null);
        bench.delete();
        assertThat(runs.countStillThere()).isZero();
    }

    @Test
    void items_come_back_as_they_were_and_can_be_paged_and_filtered() {
        RunBench bench = new RunBench(runs);
        Run run = bench.run(RunCause.PREVIEW);
        List<RunItem> all = bench.items(run.id());
        assertThat(all).extracting(RunItem::piece).isEqualTo(bench.old);
        assertThat(runs.items(run.id(), ItemFilter.ALL, 0, 4)).isEqualTo(all.subList(0, 4));
        assertThat(runs.items(run.id(), ItemFilter.ALL, all.get(3).number(), 500))
                .isEqualTo(all.subList(4, 10));
        ItemFilter hall = new ItemFilter(
                Optional.of(RunBench.HALL), Optional.of(RuleKind.RECORDINGS), Optional.of(ItemResult.PLANNED));
        assertThat(runs.items(run.id(), hall, 0, 500)).isEqualTo(all);
        ItemFilter none = new ItemFilter(Optional.of(HALL), Optional.empty(), Optional.empty());
        assertThat(runs.items(run.id(), none, 0, 500)).isEmpty();
    }

    @Test
    void nothing_is_written_down_twice() {
        RunBench bench = new RunBench(runs);
        bench.footage.with(bench.old.get(0));
        assertThat(bench.items(bench.run(RunCause.PREVIEW).id())).hasSize(10);
    }

    @Test
    void what_looked_wrong_and_who_confirmed_it_come_back() {
        RunBench bench = new RunBench(runs);
        runs.clock(ClockSeen.first(bench.now.minus(Duration.ofDays(2))));
        Run asking = bench.delete();
        assertThat(asking.state()).isEqualTo(RunState.ASKING);
        assertThat(asking.doubts()).hasSize(1);
        assertThat(runs.unfinished()).containsExactly(asking);
        bench.desk.confirm(asking.id(), ANNA, "it was switched off");
        bench.carryOut().carryOut(asking.id());
        assertThat(runs.find(asking.id()).orElseThrow().confirmed()).contains(ANNA);
        assertThat(runs.find(asking.id()).orElseThrow().begun()).isPresent();
    }

    @Test
    void who_comes_second_with_a_change_is_told() {
        Run run = runs.add(RunCause.ASKED, ANNA, NOON);
        assertThat(runs.update(run)).isTrue();
        assertThat(runs.update(run)).isFalse();
    }

    @Test
    void the_clock_that_was_seen_comes_back() {
        assertThat(runs.clock()).isEmpty();
        ClockSeen jumped = new ClockSeen(NOON, Optional.of(Instant.EPOCH));
        runs.clock(ClockSeen.first(NOON));
        runs.clock(jumped);
        assertThat(runs.clock()).contains(jumped);
    }

    @Test
    void what_a_recorder_kept_before_a_hold_comes_back_to_the_fraction() {
        SqlDaysBefore before = new SqlDaysBefore(database);
        DaysBefore.Days recordings = new DaysBefore.Days(HALL, KeptKind.RECORDING, 1.25, 40);
        DaysBefore.Days exports = new DaysBefore.Days(HALL, KeptKind.LIVE_REMAINS, 0, 40.5);
        before.remember(recordings);
        before.remember(exports);
        assertThat(before.of(HALL)).containsExactlyInAnyOrder(recordings, exports);
        assertThat(before.of(new CameraId(8))).isEmpty();
        DaysBefore.Days longer = new DaysBefore.Days(HALL, KeptKind.RECORDING, 1.25, 50);
        before.remember(longer);
        before.forget(HALL, KeptKind.LIVE_REMAINS);
        assertThat(before.of(HALL)).containsExactly(longer);
    }

    @Test
    void there_are_no_items_of_a_run_that_never_was() {
        assertThat(runs.find(new RunId(99))).isEmpty();
        assertThat(runs.next(new RunId(99), ItemResult.PLANNED, 10)).isEmpty();
    }

    private static RuleSet rules(long version, Rule... rules) {
        return new RuleSet(version, "eu", List.of(rules), ANNA, "the board said so", NOON);
    }
}
