package obscura.plugin.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When which camera is looked at, all by itself. Two are looked at at the same time. */
class WatchRoundTest {
    private final ManyCameras many = new ManyCameras();

    @AfterEach
    void close() {
        many.close();
    }

    @Test
    void masks_are_read_when_a_quarter_of_an_hour_is_over_and_no_sooner() throws Exception {
        CameraId yard = many.add(1);
        many.clock.forward(Duration.ofMinutes(14));
        many.round();
        many.clock.forward(Duration.ofMinutes(1));
        many.round();
        assertThat(many.next()).isEqualTo(yard);
        many.isRead(yard);
        many.round();
        many.nothingElse();
        assertThat(many.told(Act.PROVE_MASKS)).as("pictures").isZero();
    }

    @Test
    void pictures_are_looked_at_once_a_day() throws Exception {
        CameraId yard = many.add(1);
        for (int quarter = 0; quarter < 4 * 24 - 1; quarter++) {
            many.clock.forward(Duration.ofMinutes(15));
            many.isReadInTime(yard);
        }
        assertThat(many.told(Act.PROVE_MASKS)).isZero();
        many.clock.forward(Duration.ofMinutes(15));
        many.isReadInTime(yard);
        many.isTold(Act.PROVE_MASKS, 1);
    }

    @Test
    void a_clock_that_was_put_back_keeps_no_camera_waiting() throws Exception {
        CameraId yard = many.add(1);
        many.clock.forward(Duration.ofDays(-3));
        many.round();
        assertThat(many.next()).isEqualTo(yard);
        many.isRead(yard);
    }

    @Test
    void those_that_waited_longest_come_first() throws Exception {
        CameraId second = many.add(2);
        many.clock.forward(Duration.ofMinutes(1));
        CameraId third = many.add(1);
        many.clock.forward(Duration.ofMinutes(-2));
        CameraId first = many.add(3);
        many.clock.forward(Duration.ofMinutes(60));
        CountDownLatch one = many.hold(first);
        CountDownLatch two = many.hold(second);
        many.round();
        assertThat(List.of(many.next(), many.next())).containsExactlyInAnyOrder(first, second);
        two.countDown();
        assertThat(many.next()).isEqualTo(third);
        one.countDown();
    }

    @Test
    void a_camera_that_keeps_us_waiting_holds_up_no_other_and_is_not_asked_twice() throws Exception {
        CameraId dead = many.add(1);
        CameraId alive = many.add(2);
        CameraId too = many.add(3);
        CountDownLatch latch = many.hold(dead);
        for (int round = 0; round < 3; round++) {
            many.clock.forward(Duration.ofMinutes(16));
            many.isReadInTime(alive);
            many.isReadInTime(too);
        }
        latch.countDown();
        many.isRead(dead);
        assertThat(List.of(many.next(), many.next(), many.next(), many.next(), many.next(), many.next(), many.next()))
                .containsOnlyOnce(dead);
        many.nothingElse();
    }

    @Test
    void a_camera_that_comes_back_is_looked_at_at_once() throws Exception {
        CameraId yard = many.add(1);
        many.clock.forward(Duration.ofMinutes(15));
        many.cameras.get(yard).says = Optional.of(Kind.UNREACHABLE);
        many.round();
        many.next();
        many.isRead(yard);
        assertThat(many.masks.notes(yard).silentSince()).contains(many.clock.instant());
        many.cameras.get(yard).says = Optional.empty();
        many.clock.forward(Duration.ofMinutes(1));
        many.isReadInTime(yard);
        many.isTold(Act.PROVE_MASKS, 1);
        assertThat(many.masks.notes(yard).silentSince()).isEmpty();
    }

    @Test
    void a_change_that_broke_off_is_gone_on_with_in_the_next_round() throws Exception {
        CameraId yard = many.add(1);
        many.masks.begin(yard, new Attempt(many.clock.instant(), List.of(), List.of()));
        many.round();
        many.isTold(Act.APPLY_MASKS, 2);
        assertThat(many.masks.attempt(yard)).isEmpty();
    }

    @Test
    void a_camera_nobody_has_drawn_on_is_left_alone() {
        CameraId yard = many.add(1);
        many.masks.forget(yard);
        many.clock.forward(Duration.ofDays(2));
        many.round();
        many.nothingElse();
    }
}
