package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import obscura.plugin.journal.Act;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Hold;
import obscura.retention.plan.ClockSeen;
import obscura.retention.plan.Doubt;
import org.junit.jupiter.api.Test;

class CarryingOutTest {
    private final RunBench bench = new RunBench();

    @Test
    void what_is_due_is_deleted_looked_for_and_not_found() {
        Run run = bench.delete();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(bench.results(run)).hasSize(10).containsOnly(ItemResult.DELETED);
        assertThat(bench.items(run.id())).allSatisfy(item -> {
            assertThat(item.how()).isEqualTo(Saying.quoted("the disk"));
            assertThat(item.looked()).contains(bench.now);
        });
        assertThat(bench.old).noneMatch(bench.store::has);
        assertThat(bench.young).allMatch(bench.store::has);
        assertThat(bench.forgotten).hasSize(10);
    }

    @Test
    void the_journal_says_that_it_begins_and_with_which_certificate_it_ended() {
        Run run = bench.delete();
        assertThat(bench.journal.acts()).containsExactly(Act.START_DELETION, Act.FINISH_DELETION);
        assertThat(run.begun().orElseThrow().number()).isEqualTo(1);
        assertThat(bench.journal.notes().get(1).about())
                .isEqualTo("run 1, certificate " + "0".repeat(63) + "1, deleted 10");
        assertThat(bench.certificates).hasSize(1);
    }

    @Test
    void a_preview_shows_exactly_what_a_run_then_takes_and_touches_nothing() {
        Run preview = bench.run(RunCause.PREVIEW);
        assertThat(preview.state()).isEqualTo(RunState.DONE);
        assertThat(bench.store.asked()).isEmpty();
        assertThat(bench.certificates).isEmpty();
        assertThat(bench.journal.acts()).containsExactly(Act.PREVIEW_DELETION);
        Run run = bench.delete();
        assertThat(pieces(run)).isEqualTo(pieces(preview));
    }

    @Test
    void a_clip_under_hold_outlives_its_rule() {
        bench.hold(bench.old.get(4));
        Run run = bench.delete();
        assertThat(bench.results(run)).hasSize(9);
        assertThat(bench.store.has(bench.old.get(4))).isTrue();
        assertThat(bench.store.asked()).doesNotContain(bench.old.get(4).key());
    }

    @Test
    void a_hold_that_is_set_after_the_plan_was_made_still_holds() {
        Run asking = asking();
        bench.hold(bench.old.get(4));
        Run run = confirmed(asking);
        assertThat(bench.results(run)).hasSize(10);
        assertThat(bench.results(run).get(4)).isEqualTo(ItemResult.HELD);
        assertThat(bench.store.has(bench.old.get(4))).isTrue();
    }

    @Test
    void rules_that_were_loosened_after_the_plan_was_made_hold() {
        Run asking = asking();
        bench.rule(30);
        assertThat(bench.results(confirmed(asking))).containsOnly(ItemResult.NO_LONGER_DUE);
        assertThat(bench.store.asked()).isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_after_the_plan_was_made_is_gone_by() {
        bench.runs.clock(ClockSeen.first(bench.now));
        bench.clock.forward(Duration.ofDays(3650));
        Run asking = bench.delete();
        assertThat(asking.state()).isEqualTo(RunState.ASKING);
        assertThat(bench.results(asking)).hasSize(20);
        bench.clock.set(bench.now);
        Run run = confirmed(asking);
        assertThat(bench.young).allMatch(bench.store::has);
        assertThat(bench.results(run).stream().filter(ItemResult.NO_LONGER_DUE::equals))
                .hasSize(10);
    }

    @Test
    void what_an_export_reads_waits_for_the_next_run() {
        bench.inUse = piece -> piece.equals(bench.old.get(0));
        Run run = bench.delete();
        assertThat(bench.results(run).get(0)).isEqualTo(ItemResult.IN_USE);
        assertThat(bench.store.has(bench.old.get(0))).isTrue();
        bench.inUse = piece -> false;
        assertThat(bench.results(bench.delete())).containsExactly(ItemResult.DELETED);
    }

    @Test
    void over_half_of_all_footage_at_once_asks_first() {
        bench.delete();
        bench.clock.forward(Duration.ofHours(20));
        bench.delete();
        bench.clock.forward(Duration.ofHours(20));
        bench.delete();
        bench.clock.forward(Duration.ofHours(20));
        Run asking = bench.delete();
        assertThat(asking.state()).isEqualTo(RunState.ASKING);
        assertThat(asking.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.MOST_IS_DUE);
        assertThat(bench.young).allMatch(bench.store::has);
        assertThat(bench.results(confirmed(asking))).containsOnly(ItemResult.DELETED);
        assertThat(bench.journal.acts()).contains(Act.STOP_DELETION, Act.CONFIRM_DELETION);
    }

    @Test
    void a_run_that_asks_can_be_stopped_and_another_is_refused_meanwhile() {
        Run asking = asking();
        assertThat(bench.desk.ask(RunCause.ASKED, RunBench.ANNA)).isInstanceOf(RunAnswer.Refused.class);
        assertThat(bench.desk.stop(asking.id(), RunBench.ANNA)).isInstanceOf(RunAnswer.Done.class);
        bench.carryOut().carryOut(asking.id());
        assertThat(bench.store.asked()).isEmpty();
        assertThat(bench.runs.find(asking.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void a_confirmation_needs_a_reason() {
        assertThat(bench.desk.confirm(asking().id(), RunBench.ANNA, " ")).isInstanceOf(RunAnswer.Refused.class);
    }

    @Test
    void a_hold_whose_time_has_come_ends_before_the_plan_is_made() {
        Hold hold = bench.hold(bench.old.get(4));
        bench.runs.clock(ClockSeen.first(hold.until()));
        bench.clock.set(hold.until());
        bench.delete();
        assertThat(bench.journal.acts()).contains(Act.END_HOLD);
        assertThat(bench.old).noneMatch(bench.store::has);
    }

    @Test
    void but_not_on_a_clock_that_jumped() {
        Hold hold = bench.hold(bench.old.get(4));
        bench.runs.clock(ClockSeen.first(bench.now));
        bench.clock.set(hold.until());
        bench.delete();
        assertThat(bench.holds.standing()).containsExactly(hold);
    }

    @Test
    void on_the_wrong_disk_nothing_is_called_deleted() {
        bench.store.swapDisk();
        Run run = bench.delete();
        assertThat(run.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.CLOSED);
        assertThat(bench.results(run)).containsOnly(ItemResult.UNREACHABLE);
        assertThat(bench.store.asked()).isEmpty();
        assertThat(bench.forgotten).isEmpty();
    }

    @Test
    void a_recorder_that_cannot_be_reached_is_not_asked_and_what_lies_there_stays_overdue() {
        bench.store.unreachable("It does not answer.");
        Run run = bench.delete();
        assertThat(bench.results(run)).containsOnly(ItemResult.UNREACHABLE);
        assertThat(bench.items(run.id()).get(0).said())
                .isEqualTo(Saying.of(new Trouble(Trouble.Kind.UNREACHABLE, "It does not answer.")));
        assertThat(bench.runs.countStillThere()).isEqualTo(10);
    }

    @Test
    void what_the_recorder_must_delete_itself_is_left_to_it_and_watched() {
        bench.store.can(KeptKind.RECORDING, new CanDelete.ByItsOwnRetention("It does so every hour."));
        bench.clock.set(bench.old.get(0).over().plus(Duration.ofDays(3)).plusSeconds(3600));
        Run soon = bench.delete();
        assertThat(bench.results(soon)).containsOnly(ItemResult.LEFT_TO_NVR);
        bench.clock.forward(Duration.ofHours(24));
        Run late = bench.delete();
        assertThat(bench.results(late)).hasSize(10).contains(ItemResult.STILL_THERE);
        assertThat(bench.store.asked()).isEmpty();
    }

    @Test
    void what_cannot_be_deleted_from_here_is_out_of_reach() {
        bench.store.can(KeptKind.RECORDING, new CanDelete.No("Obscura may only read there."));
        assertThat(bench.results(bench.delete())).containsOnly(ItemResult.OUT_OF_REACH);
    }

    @Test
    void more_than_a_batch_streams() {
        for (int i = 0; i < 2 * DeleteItems.LOOKED_AT_ONCE + 50; i++) {
            Piece one = FakeFootage.recording(
                    1000 + i,
                    RunBench.HALL,
                    bench.now.minus(Duration.ofDays(30)).plusSeconds(i),
                    1);
            bench.footage.with(one);
            bench.store.with(List.of(one));
        }
        Run run = bench.delete();
        assertThat(bench.results(run))
                .hasSize(2 * DeleteItems.LOOKED_AT_ONCE + 60)
                .containsOnly(ItemResult.DELETED);
    }

    @Test
    void a_plan_that_was_carried_out_is_not_carried_out_again() {
        Run run = bench.delete();
        bench.carryOut().carryOut(run.id());
        assertThat(bench.store.asked()).hasSize(10);
        assertThat(bench.journal.acts()).hasSize(2);
    }

    /** One that would delete all that is old as soon as somebody confirms. */
    private Run asking() {
        bench.runs.clock(ClockSeen.first(bench.now.minus(Duration.ofDays(2))));
        Run run = bench.delete();
        assertThat(run.state()).isEqualTo(RunState.ASKING);
        assertThat(bench.store.asked()).isEmpty();
        return run;
    }

    private Run confirmed(Run asking) {
        assertThat(bench.desk.confirm(asking.id(), RunBench.ANNA, "it is right"))
                .isInstanceOf(RunAnswer.Done.class);
        bench.carryOut().carryOut(asking.id());
        return bench.runs.find(asking.id()).orElseThrow();
    }

    private List<Optional<Piece>> pieces(Run run) {
        return bench.items(run.id()).stream()
                .map(item -> Optional.of(item.piece()))
                .toList();
    }
}
