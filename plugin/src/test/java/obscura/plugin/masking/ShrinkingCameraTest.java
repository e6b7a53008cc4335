package obscura.plugin.masking;

import static obscura.plugin.masking.MaskBench.ANNA;
import static obscura.plugin.masking.MaskBench.CAMERA;
import static obscura.plugin.masking.MaskBench.DOOR;
import static obscura.plugin.masking.MaskBench.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.FakeMaskCamera.Quirk;
import obscura.plugin.masking.MaskReport.Standing;
import obscura.plugin.masking.MaskResult.Outcome;
import org.junit.jupiter.api.Test;

/** A camera that says yes and keeps less than it was asked: what was covered and is still wanted stays covered. */
class ShrinkingCameraTest {
    private static final Polygon WIDER = Polygon.of(new Box(0.1, 0.1, 0.45, 0.5));

    private final MaskBench bench = new MaskBench();
    private final FakeMaskCamera camera = bench.camera;

    private void hasRoomFor(int masks) {
        camera.room =
                new MaskRoom(true, OptionalInt.of(masks), OptionalInt.of(4), false, false, Set.of(MaskStyle.values()));
    }

    @Test
    void an_old_mask_that_covers_what_the_new_one_leaves_open_stays() {
        KeptMask old = bench.appliedDoor().ours().get(0);
        camera.quirks.add(Quirk.SHRINKS);
        MaskReport report = bench.applied(WantedMask.solid("door", WIDER));
        assertThat(camera.moments).allMatch(moment -> moment.contains(old));
        assertThat(camera.masks).hasSize(2);
        assertThat(report.standing()).isEqualTo(Standing.BETWEEN);
        assertThat(report.ours()).contains(old);
        assertThat(report.masks().get(0).remark().kind()).isEqualTo(Remark.Kind.OLD_STAYS);
        assertThat(report.isProven()).isFalse();
    }

    @Test
    void applying_again_does_not_fill_the_camera_and_goes_through_once_it_keeps_what_it_is_asked() {
        bench.appliedDoor();
        camera.quirks.add(Quirk.SHRINKS);
        bench.applied(WantedMask.solid("door", WIDER));
        bench.apply.apply(CAMERA, ANNA);
        bench.apply.apply(CAMERA, ANNA);
        assertThat(camera.masks).hasSize(2);
        camera.quirks.clear();
        MaskReport report = bench.apply.apply(CAMERA, ANNA);
        assertThat(report.standing()).isEqualTo(Standing.WANTED);
        assertThat(report.masks().get(0).uncovered()).isZero();
        assertThat(camera.masks).hasSize(1);
    }

    @Test
    void an_old_place_that_is_not_wanted_any_more_is_given_up() {
        KeptMask old = bench.appliedDoor().ours().get(0);
        camera.quirks.add(Quirk.SHRINKS);
        MaskReport report = bench.applied(WantedMask.solid("door", WINDOW));
        assertThat(camera.masks).hasSize(1).doesNotContain(old);
        assertThat(report.masks().get(0).remark().kind()).isEqualTo(Remark.Kind.OPEN);
        assertThat(bench.applied().ours()).isEmpty();
    }

    @Test
    void without_room_for_both_the_old_one_is_put_back_at_once() {
        hasRoomFor(1);
        KeptMask old = bench.appliedDoor().ours().get(0);
        List<OurMask> ours = bench.masks.ours(CAMERA);
        camera.shrinksOnce = true;
        MaskReport report = bench.applied(WantedMask.solid("door", WIDER));
        assertThat(camera.masks).containsExactly(old);
        assertThat(camera.calls.subList(camera.calls.lastIndexOf("set") - 2, camera.calls.lastIndexOf("set") + 1))
                .containsExactly("set", "masks", "set");
        assertThat(report.standing()).isEqualTo(Standing.BEFORE);
        assertThat(report.masks().get(0).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.masks().get(0).remark().kind()).isEqualTo(Remark.Kind.PUT_BACK);
        assertThat(bench.masks.ours(CAMERA)).isEqualTo(ours);
        assertThat(bench.masks.attempt(CAMERA)).isEmpty();
    }

    @Test
    void a_mask_that_is_put_back_smaller_too_is_not_called_the_one_from_before() {
        hasRoomFor(1);
        bench.appliedDoor();
        camera.quirks.add(Quirk.SHRINKS);
        MaskReport report = bench.applied(WantedMask.solid("door", WIDER));
        assertThat(report.standing()).isEqualTo(Standing.BETWEEN);
        assertThat(report.isProven()).isFalse();
    }

    @Test
    void the_first_of_two_changes_that_opens_a_place_is_the_last() {
        hasRoomFor(2);
        List<KeptMask> old = bench.applied(WantedMask.solid("door", DOOR), WantedMask.solid("window", WINDOW))
                .ours();
        camera.shrinksOnce = true;
        MaskReport report = bench.applied(
                WantedMask.solid("door", WIDER), WantedMask.solid("window", Polygon.of(new Box(0.55, 0.2, 0.9, 0.6))));
        assertThat(camera.masks).isEqualTo(old);
        assertThat(report.standing()).isEqualTo(Standing.BEFORE);
        assertThat(report.masks()).allMatch(mask -> mask.remark().kind() == Remark.Kind.PUT_BACK);
    }

    @Test
    void nothing_old_goes_when_the_new_one_cannot_be_read_back() {
        KeptMask old = bench.appliedDoor().ours().get(0);
        camera.saysAfterChange = Optional.of(Kind.STOPPED_ANSWERING);
        MaskReport report = bench.applied(WantedMask.solid("door", WIDER));
        assertThat(camera.masks).contains(old).hasSize(2);
        assertThat(report.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(bench.masks.attempt(CAMERA)).isPresent();
    }
}
