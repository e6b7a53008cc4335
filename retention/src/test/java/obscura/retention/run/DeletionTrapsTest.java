package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import obscura.retention.footage.FakeStore.Trap;
import obscura.retention.footage.Saying;
import obscura.retention.plan.ClockSeen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a recorder does, nothing that exists is called deleted. */
class DeletionTrapsTest {
    private final RunBench bench = new RunBench();

    @ParameterizedTest
    @EnumSource
    void nothing_that_exists_is_called_deleted(Trap trap) {
        bench.store.trap(trap);
        Run run = bench.delete();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(bench.items(run.id())).hasSize(10).allSatisfy(item -> {
            assertThat(item.result().isGone() && bench.store.has(item.piece())).isFalse();
            assertThat(item.result().isOpen()).isFalse();
        });
        assertThat(bench.young).allMatch(bench.store::has);
    }

    @Test
    void what_is_only_said_to_be_deleted_is_still_there_and_stays_in_the_index() {
        bench.store.trap(Trap.SAYS_SO_AND_KEEPS_IT);
        Run run = bench.delete();
        assertThat(bench.results(run)).containsOnly(ItemResult.STILL_THERE);
        assertThat(bench.forgotten).isEmpty();
        assertThat(bench.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    @Test
    void one_that_deletes_a_little_later_is_waited_for() {
        bench.store.trap(Trap.SLOW);
        assertThat(bench.results(bench.delete())).containsOnly(ItemResult.DELETED);
        assertThat(bench.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_silent_one_that_did_it_is_believed_because_of_what_is_seen() {
        bench.store.trap(Trap.ANSWERS_500_AND_DOES_IT);
        assertThat(bench.results(bench.delete())).containsOnly(ItemResult.DELETED);
    }

    @Test
    void not_found_is_not_gone_when_it_is_there() {
        bench.store.trap(Trap.ANSWERS_404);
        assertThat(bench.results(bench.delete())).containsOnly(ItemResult.STILL_THERE);
    }

    @Test
    void with_permission_denied_on_some_the_others_go() {
        bench.store.trap(Trap.PERMISSION_DENIED_ON_SOME);
        Run run = bench.delete();
        assertThat(bench.results(run).stream().filter(ItemResult.DELETED::equals))
                .hasSize(5);
        assertThat(bench.results(run).stream().filter(ItemResult.STILL_THERE::equals))
                .hasSize(5);
        assertThat(bench.items(run.id()).get(1).said()).isEqualTo(Saying.quoted("Permission denied."));
    }

    @Test
    void under_another_name_it_may_go_on_so_nobody_says_it_is_gone() {
        bench.store.trap(Trap.HARD_LINK);
        assertThat(bench.results(bench.delete())).containsOnly(ItemResult.UNREACHABLE);
    }

    @Test
    void when_what_must_stay_is_not_found_either_nothing_is_gone() {
        bench.store.trap(Trap.LOSES_ITS_DISK);
        Run run = bench.delete();
        assertThat(bench.results(run)).containsOnly(ItemResult.UNREACHABLE);
        assertThat(bench.items(run.id()).get(0).said().kind()).isEqualTo(Saying.Kind.NOTHING_ELSE_FOUND);
        assertThat(bench.forgotten).isEmpty();
    }

    @Test
    void where_nothing_is_left_that_must_stay_what_is_not_found_is_gone() {
        bench.young.forEach(bench.footage::remove);
        assertThat(bench.results(bench.delete())).hasSize(10).containsOnly(ItemResult.DELETED);
    }

    @Test
    void a_file_with_other_names_is_not_called_deleted_and_not_later_already_gone() {
        bench.store.trap(Trap.OTHER_NAMES);
        Run run = bench.delete();
        assertThat(bench.results(run)).containsOnly(ItemResult.OTHER_NAMES);
        assertThat(bench.items(run.id())).allMatch(item -> item.said().equals(Saying.quoted("It has 2 names.")));
        assertThat(bench.runs.countStillThere())
                .as("tried again it would not be found, and be called gone")
                .isZero();
        assertThat(bench.forgotten).as("planned anew it would be called gone").hasSize(10);
    }

    @Test
    void still_there_is_tried_again_later_and_later_and_it_is_said_since_when() {
        bench.store.trap(Trap.READ_ONLY);
        Instant first = bench.now;
        Run run = bench.delete();
        assertThat(since(run)).contains(first);
        assertThat(bench.runs.isTimeForAgain(bench.clock.instant())).isFalse();
        bench.clock.forward(Duration.ofMinutes(10));
        assertThat(bench.runs.isTimeForAgain(bench.clock.instant())).isTrue();
        Run second = bench.run(RunCause.AGAIN);
        assertThat(since(second)).contains(first);
        bench.clock.forward(Duration.ofMinutes(10));
        assertThat(bench.runs.isTimeForAgain(bench.clock.instant())).isFalse();
        bench.clock.forward(Duration.ofMinutes(50));
        bench.store.trap(null);
        Run third = bench.run(RunCause.AGAIN);
        assertThat(bench.results(third)).containsOnly(ItemResult.DELETED);
        assertThat(bench.runs.countStillThere()).isZero();
    }

    @Test
    void a_file_that_no_list_knows_any_more_is_still_tried_again() {
        bench.store.trap(Trap.SAYS_SO_AND_KEEPS_IT);
        bench.delete();
        bench.old.forEach(bench.footage::remove);
        bench.store.trap(null);
        Run run = bench.run(RunCause.SCHEDULED);
        assertThat(bench.results(run)).hasSize(10).containsOnly(ItemResult.DELETED);
    }

    @Test
    void what_comes_back_after_a_restart_is_found_and_deleted_again() {
        bench.delete();
        bench.store.restart(bench.old);
        bench.old.forEach(bench.footage::with);
        bench.rule(3);
        assertThat(bench.results(bench.delete())).hasSize(10).containsOnly(ItemResult.DELETED);
    }

    @Test
    void a_held_thing_that_is_still_there_is_not_asked_for_again_and_again() {
        bench.store.trap(Trap.READ_ONLY);
        bench.delete();
        bench.old.forEach(bench::hold);
        bench.clock.forward(Duration.ofHours(2));
        bench.runs.clock(ClockSeen.first(bench.clock.instant()));
        int asked = bench.store.asked().size();
        bench.run(RunCause.AGAIN);
        assertThat(bench.store.asked()).hasSize(asked);
        assertThat(bench.runs.isTimeForAgain(bench.clock.instant())).isFalse();
    }

    private Optional<Instant> since(Run run) {
        return bench.items(run.id()).get(0).since();
    }
}
