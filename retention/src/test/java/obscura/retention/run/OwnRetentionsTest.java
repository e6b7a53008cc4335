package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Hold;
import obscura.retention.plan.Doubt;
import org.junit.jupiter.api.Test;

/** The rule is three days. */
class OwnRetentionsTest {
    private final RunBench bench = new RunBench();
    private final FakeDaysBefore before = new FakeDaysBefore();
    private final OwnRetentions settle =
            new OwnRetentions(bench.rules, bench.holds, cameras(), nvr -> Optional.of(bench.store), before);

    @Test
    void one_that_alone_can_delete_is_told_how_long_the_rule_says() {
        alone();
        bench.store.keepsByItself(KeptKind.RECORDING, 10);
        assertThat(settle.settle()).isEmpty();
        assertThat(days()).isEqualTo(3.0);
    }

    @Test
    void one_that_keeps_less_is_left_so() {
        alone();
        bench.store.keepsByItself(KeptKind.RECORDING, 2);
        settle.settle();
        assertThat(days()).isEqualTo(2.0);
    }

    @Test
    void what_a_hold_covers_it_must_keep_until_the_hold_ends() {
        alone();
        bench.store.keepsByItself(KeptKind.RECORDING, 3);
        Hold hold = hold();
        settle.settle();
        assertThat(days())
                .isGreaterThanOrEqualTo(
                        Duration.between(hold.range().from(), hold.until()).toHours() / 24.0);
        bench.holdDesk.release(hold.id(), RunBench.ANNA, "over");
        settle.settle();
        assertThat(days()).isEqualTo(3.0);
    }

    @Test
    void also_one_that_deletes_on_request_must_keep_what_is_held() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1);
        hold();
        settle.settle();
        assertThat(days()).isGreaterThan(30);
    }

    @Test
    void that_a_recorder_could_not_be_asked_to_keep_what_is_held_is_told() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1);
        hold();
        bench.store.unreachable("It does not answer.");
        assertThat(settle.settle()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.NOT_SET);
            assertThat(doubt.said()).isEqualTo(Saying.of(new Trouble(Trouble.Kind.UNREACHABLE, "It does not answer.")));
        });
    }

    @Test
    void a_folder_has_nothing_to_be_told_of_a_hold() {
        hold();
        assertThat(settle.settle()).isEmpty();
    }

    @Test
    void one_that_deletes_on_request_is_otherwise_left_alone() {
        bench.store.keepsByItself(KeptKind.RECORDING, 30);
        settle.settle();
        assertThat(days()).isEqualTo(30.0);
    }

    @Test
    void one_that_says_yes_and_does_nothing_is_told_of() {
        alone();
        bench.store.keepsByItself(KeptKind.RECORDING, 10);
        bench.store.deafToRetention();
        assertThat(settle.settle()).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.NOT_SET);
            assertThat(doubt.said()).isEqualTo(Saying.of(Saying.Kind.KEEPS_OTHERWISE, "recording", 3, 10.0));
        });
    }

    @Test
    void what_could_not_be_set_stands_in_the_run() {
        alone();
        bench.store.keepsByItself(KeptKind.RECORDING, 10);
        bench.store.deafToRetention();
        bench.settle = settle;
        assertThat(bench.delete().doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.NOT_SET);
    }

    @Test
    void a_hold_that_needs_more_than_a_recorder_is_told_is_told_of_in_each_run() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1);
        bench.hold(new TimeRange(bench.now.minus(Duration.ofDays(3700)), bench.now));
        for (int again = 0; again < 2; again++) {
            assertThat(settle.settle()).singleElement().satisfies(doubt -> {
                assertThat(doubt.kind()).isEqualTo(Doubt.Kind.NOT_SET);
                assertThat(doubt.said()).isEqualTo(Saying.of(Saying.Kind.HOLD_NEEDS_MORE, 3731, 3650));
            });
            assertThat(days()).isEqualTo(3650);
        }
    }

    @Test
    void after_the_last_hold_it_goes_back_exactly_to_what_it_said_before() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1.5);
        Hold one = hold();
        Hold longer = bench.hold(new TimeRange(bench.now.minus(Duration.ofDays(9)), bench.now));
        settle.settle();
        settle.settle();
        bench.holdDesk.release(longer.id(), RunBench.ANNA, "over");
        settle.settle();
        assertThat(days()).as("one still stands").isGreaterThan(30);
        bench.holdDesk.release(one.id(), RunBench.ANNA, "over");
        assertThat(settle.settle()).isEmpty();
        assertThat(days()).isEqualTo(1.5);
        assertThat(before.of(RunBench.HALL)).isEmpty();
    }

    @Test
    void one_that_kept_less_than_the_rule_goes_back_to_less() {
        alone();
        bench.store.keepsByItself(KeptKind.RECORDING, 2);
        Hold hold = hold();
        settle.settle();
        bench.holdDesk.release(hold.id(), RunBench.ANNA, "over");
        settle.settle();
        assertThat(days()).isEqualTo(2.0);
    }

    @Test
    void what_somebody_has_changed_there_meanwhile_stays() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1);
        Hold hold = hold();
        settle.settle();
        bench.store.keepsByItself(KeptKind.RECORDING, 60);
        settle.settle();
        bench.holdDesk.release(hold.id(), RunBench.ANNA, "over");
        settle.settle();
        assertThat(days()).isEqualTo(60);
        assertThat(before.of(RunBench.HALL)).isEmpty();
    }

    @Test
    void what_somebody_has_lowered_there_meanwhile_is_raised_again_and_goes_back_to_that() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1);
        Hold hold = hold();
        settle.settle();
        bench.store.keepsByItself(KeptKind.RECORDING, 7);
        settle.settle();
        assertThat(days()).isGreaterThan(30);
        bench.holdDesk.release(hold.id(), RunBench.ANNA, "over");
        settle.settle();
        assertThat(days()).isEqualTo(7);
    }

    @Test
    void one_that_cannot_be_told_back_is_told_of_and_told_back_later() {
        bench.store.keepsByItself(KeptKind.RECORDING, 1);
        Hold hold = hold();
        settle.settle();
        bench.holdDesk.release(hold.id(), RunBench.ANNA, "over");
        bench.store.unreachable("It does not answer.");
        assertThat(settle.settle())
                .extracting(Doubt::said)
                .containsExactly(Saying.of(new Trouble(Trouble.Kind.UNREACHABLE, "It does not answer.")));
        bench.store.unreachable(null);
        assertThat(settle.settle()).isEmpty();
        assertThat(days()).isEqualTo(1);
    }

    @Test
    void a_kill_at_any_step_forgets_nothing() {
        for (int step = 1; step <= 8; step++) {
            bench.store.keepsByItself(KeptKind.RECORDING, 2);
            before.killAt(step);
            Hold hold = hold();
            untilKilled();
            untilKilled();
            assertThat(days()).as("step %d", step).isGreaterThan(30);
            bench.holdDesk.release(hold.id(), RunBench.ANNA, "over");
            untilKilled();
            untilKilled();
            assertThat(days()).as("step %d", step).isEqualTo(2);
            assertThat(before.of(RunBench.HALL)).as("step %d", step).isEmpty();
        }
    }

    private void untilKilled() {
        try {
            settle.settle();
        } catch (StackOverflowError killed) {
            assertThat(killed).hasMessage("killed");
        }
    }

    private void alone() {
        bench.store.can(KeptKind.RECORDING, new CanDelete.ByItsOwnRetention("Every hour."));
    }

    private double days() {
        Map<KeptKind, Double> days =
                bench.store.keeps("cam1").found().orElseThrow().days();
        return days.get(KeptKind.RECORDING);
    }

    private Hold hold() {
        return bench.hold(new TimeRange(bench.now.minus(Duration.ofDays(2)), bench.now.minus(Duration.ofDays(1))));
    }

    private static Cameras cameras() {
        Camera hall = new Camera(RunBench.HALL, "Hall", new NvrId(1), "cam1");
        return new Cameras() {
            @Override
            public List<Camera> all() {
                return List.of(hall);
            }

            @Override
            public Optional<Camera> find(CameraId id) {
                return Optional.of(hall);
            }

            @Override
            public Camera seenAt(NvrId nvr, String nvrName) {
                return hall;
            }

            @Override
            public void rename(CameraId id, String name) {}
        };
    }
}
