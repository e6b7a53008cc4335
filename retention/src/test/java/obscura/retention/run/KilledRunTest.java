package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.retention.footage.FakeFootage;
import obscura.retention.footage.FakeStore;
import obscura.retention.footage.NvrPlace;
import obscura.retention.footage.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends at each call of each port in turn; a new one goes on. */
class KilledRunTest {
    private static final int MORE_THAN_THERE_ARE = 500;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_kill_at_any_step_loses_nothing_and_it_finishes_later(boolean after) {
        int steps = 0;
        for (int at = 1; at < MORE_THAN_THERE_ARE; at++) {
            RunBench bench = new RunBench();
            bench.hold(bench.old.get(3));
            RunId id = ((RunAnswer.Done) bench.desk.ask(RunCause.ASKED, RunBench.ANNA))
                    .run()
                    .id();
            Killer killer = new Killer(at, after);
            if (!killed(bench, killer, id)) {
                steps = at;
                break;
            }
            noFalseWord(bench, id, at);
            bench.queue.clear();
            bench.desk.resume();
            bench.queue.forEach(bench.carryOut()::carryOut);
            wholeAndTrue(bench, id, at);
        }
        assertThat(steps).as("there are many steps, and all of them were tried").isBetween(20, MORE_THAN_THERE_ARE);
    }

    /** Whether a file has other names can be seen only before: a new process must know it from what was written down. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_kill_at_any_step_makes_no_file_with_other_names_gone(boolean after) {
        for (int at = 1; at < MORE_THAN_THERE_ARE; at++) {
            RunBench bench = new RunBench();
            bench.store.trap(FakeStore.Trap.OTHER_NAMES);
            RunId id = ((RunAnswer.Done) bench.desk.ask(RunCause.ASKED, RunBench.ANNA))
                    .run()
                    .id();
            if (!killed(bench, new Killer(at, after), id)) {
                return;
            }
            bench.queue.clear();
            bench.desk.resume();
            bench.queue.forEach(bench.carryOut()::carryOut);
            assertThat(bench.items(id))
                    .as("killed at call %d", at)
                    .hasSize(10)
                    .noneMatch(item -> item.result().isGone())
                    .noneMatch(item -> item.result().isOpen());
        }
    }

    @Test
    void a_store_that_lies_is_not_believed_at_any_step() {
        boolean killed = true;
        for (int at = 1; killed && at < MORE_THAN_THERE_ARE; at++) {
            RunBench bench = new RunBench();
            bench.store.trap(FakeStore.Trap.SAYS_SO_AND_KEEPS_IT);
            RunId id = ((RunAnswer.Done) bench.desk.ask(RunCause.ASKED, RunBench.ANNA))
                    .run()
                    .id();
            killed = killed(bench, new Killer(at, true), id);
            nothingIsGone(bench, id, at);
            bench.carryOut().carryOut(id);
            nothingIsGone(bench, id, at);
            assertThat(bench.runs.countStillThere()).as("killed at call %d", at).isEqualTo(10);
        }
        assertThat(killed).isFalse();
    }

    private static void nothingIsGone(RunBench bench, RunId id, int at) {
        assertThat(bench.items(id))
                .as("killed at call %d", at)
                .noneMatch(item -> item.result().isGone());
    }

    private static boolean killed(RunBench bench, Killer killer, RunId id) {
        CarryOutRun.Ports real = bench.ports();
        NvrStore store = killer.around(NvrStore.class, bench.store);
        Stores stores =
                place -> place.equals(FakeFootage.PLACE) ? Optional.of(new NvrPlace(place, store)) : Optional.empty();
        Certify certify =
                run -> killer.around(Certify.Draft.class, real.certify().draft(run));
        CarryOutRun run = new CarryOutRun(new CarryOutRun.Ports(
                killer.around(Runs.class, bench.runs),
                real.rules(),
                real.holds(),
                real.holdDesk(),
                real.turn(),
                real.footage(),
                stores,
                real.inUse(),
                killer.around(ClipIndex.class, real.index()),
                killer.around(SettleNvrs.class, real.settle()),
                killer.around(Journal.class, bench.journal),
                certify,
                real.pause(),
                real.clock()));
        try {
            run.carryOut(id);
        } catch (Killer.Killed e) {
            return true;
        }
        assertThat(killer.survived()).isTrue();
        return false;
    }

    private static void noFalseWord(RunBench bench, RunId id, int at) {
        assertThat(bench.items(id))
                .as("killed at call %d", at)
                .noneMatch(item -> item.result().isGone() && bench.store.has(item.piece()));
        if (!bench.store.asked().isEmpty()) {
            assertThat(bench.journal.acts()).as("killed at call %d", at).contains(Act.START_DELETION);
            assertThat(bench.items(id)).as("killed at call %d", at).hasSize(9);
        }
    }

    private static void wholeAndTrue(RunBench bench, RunId id, int at) {
        assertThat(bench.runs.find(id).orElseThrow().state())
                .as("killed at call %d", at)
                .isEqualTo(RunState.DONE);
        assertThat(bench.items(id))
                .as("killed at call %d", at)
                .hasSize(9)
                .allMatch(item -> item.result().isGone());
        assertThat(bench.old.stream().filter(bench.store::has))
                .as("killed at call %d", at)
                .containsExactly(bench.old.get(3));
        assertThat(bench.young).as("killed at call %d", at).allMatch(bench.store::has);
        assertThat(bench.certificates).as("killed at call %d", at).isNotEmpty();
        assertThat(bench.journal.acts()).as("killed at call %d", at).containsOnlyOnce(Act.FINISH_DELETION);
    }
}
