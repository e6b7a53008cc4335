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
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.journal.Act;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.mask.ProofOfMask.Why;
import obscura.plugin.masking.FakeMaskCamera.Quirk;
import obscura.plugin.masking.MaskReport.Standing;
import obscura.plugin.masking.MaskResult.Outcome;
import org.junit.jupiter.api.Test;

class ApplyMasksTest {
    private static final Polygon ROOF =
            new Polygon(List.of(new Point(0.2, 0.8), new Point(0.5, 0.3), new Point(0.8, 0.8)));

    private final MaskBench bench = new MaskBench();
    private final FakeMaskCamera camera = bench.camera;

    @Test
    void a_mask_that_every_view_shows_is_proven() {
        MaskReport report = bench.appliedDoor();
        assertThat(report.standing()).isEqualTo(Standing.WANTED);
        assertThat(report.masks().get(0).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(report.masks().get(0).uncovered()).isZero();
        assertThat(report.masks().get(0).proofs()).hasSize(2).allMatch(view -> view.result() == Result.SHOWN);
        assertThat(report.isProven()).isTrue();
        assertThat(bench.masks.attempt(CAMERA)).isEmpty();
        assertThat(bench.told(Act.APPLY_MASKS)).isEqualTo(1);
    }

    @Test
    void rounding_corners_uncovers_nothing() {
        camera.quirks.add(Quirk.ROUNDS_TO_TWO_DECIMALS);
        MaskReport report = bench.applied(WantedMask.solid("roof", ROOF));
        assertThat(report.masks().get(0).uncovered()).isZero();
        assertThat(report.isProven()).isTrue();
    }

    @Test
    void a_camera_of_rectangles_covers_all_of_the_polygon_and_says_that_it_covers_more() {
        camera.room = new MaskRoom(true, OptionalInt.of(4), OptionalInt.of(4), true, false, Set.of(MaskStyle.SOLID));
        MaskReport report = bench.applied(WantedMask.solid("roof", ROOF));
        assertThat(report.masks().get(0).outcome()).isEqualTo(Outcome.ADAPTED);
        assertThat(report.masks().get(0).uncovered()).isZero();
        assertThat(report.masks().get(0).kept()).hasSizeBetween(1, 4).allMatch(Polygon::isUprightRectangle);
        assertThat(report.isProven()).isTrue();
    }

    @Test
    void a_camera_that_silently_keeps_less_is_never_green() {
        camera.quirks.add(Quirk.SHRINKS);
        MaskResult door = bench.appliedDoor().masks().get(0);
        assertThat(door.outcome()).isEqualTo(Outcome.ADAPTED);
        assertThat(door.uncovered()).isGreaterThan(0.5);
        assertThat(door.sentence()).contains("percent of this place is open");
        assertThat(door.isProven()).isFalse();
    }

    @Test
    void a_mask_that_is_stored_and_not_shown_is_found_out() {
        camera.quirks.add(Quirk.STORES_ONLY);
        MaskResult door = bench.appliedDoor().masks().get(0);
        assertThat(door.uncovered()).isZero();
        assertThat(door.proof()).isEqualTo(Result.NOT_SHOWN);
    }

    @Test
    void a_snapshot_that_stays_open_while_the_stream_is_masked_is_found_out() {
        camera.quirks.add(Quirk.SNAPSHOT_OPEN);
        MaskResult door = bench.appliedDoor().masks().get(0);
        assertThat(door.proofs().get(0).result()).isEqualTo(Result.SHOWN);
        assertThat(door.proofs().get(1).result()).isEqualTo(Result.NOT_SHOWN);
        assertThat(door.isProven()).isFalse();
    }

    @Test
    void at_night_and_without_a_stream_nothing_is_claimed() {
        camera.quirks.add(Quirk.NIGHT);
        assertThat(bench.appliedDoor().masks().get(0).proof()).isEqualTo(Result.UNKNOWN);
        MaskBench other = new MaskBench();
        other.camera.quirks.add(Quirk.NO_STREAM);
        MaskResult door = other.appliedDoor().masks().get(0);
        assertThat(door.proofs().get(0).proof().why()).isEqualTo(Why.NO_PICTURE);
        assertThat(door.proof()).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void a_blur_can_be_chosen_and_is_never_a_proof() {
        MaskReport report = bench.applied(new WantedMask("door", DOOR, MaskStyle.BLURRED));
        assertThat(report.masks().get(0).canBeUndone()).isTrue();
        assertThat(report.masks().get(0).proofs())
                .allMatch(view -> view.proof().why() == Why.CAN_BE_UNDONE)
                .allMatch(view -> view.result() == Result.UNKNOWN);
        assertThat(report.isProven()).isFalse();
    }

    @Test
    void masks_of_somebody_else_are_left_alone_until_they_are_taken_over() {
        String foreign = camera.somebodyElseDraws(WINDOW);
        KeptMask theirs = camera.masks.get(0);
        MaskReport report = bench.appliedDoor();
        assertThat(camera.masks).contains(theirs).hasSize(2);
        assertThat(report.notOurs()).containsExactly(theirs);
        bench.applied();
        assertThat(camera.masks).containsExactly(theirs);
        SaveResult taken = bench.apply.takeOver(CAMERA, bench.masks.wanted(CAMERA), Set.of(foreign), ANNA);
        assertThat(taken).isInstanceOf(SaveResult.Saved.class);
        assertThat(bench.masks.wanted(CAMERA).masks()).hasSize(1);
        MaskReport own = bench.apply.apply(CAMERA, ANNA);
        assertThat(own.notOurs()).isEmpty();
        assertThat(own.masks().get(0).uncovered()).isZero();
    }

    @Test
    void a_change_that_is_refused_in_the_middle_is_put_back() {
        bench.appliedDoor();
        List<KeptMask> before = List.copyOf(camera.masks);
        camera.reallyMost = 2;
        Polygon third = Polygon.of(new Box(0.4, 0.7, 0.6, 0.9));
        MaskReport report = bench.applied(WantedMask.solid("window", WINDOW), WantedMask.solid("gate", third));
        assertThat(report.standing()).isEqualTo(Standing.BEFORE);
        assertThat(report.trouble().orElseThrow().kind()).isEqualTo(Kind.LIMIT_REACHED);
        assertThat(report.masks()).allMatch(mask -> mask.outcome() == Outcome.REFUSED);
        assertThat(camera.masks).isEqualTo(before);
        assertThat(report.ours()).isEqualTo(before);
        assertThat(bench.masks.attempt(CAMERA)).isEmpty();
    }

    @Test
    void more_masks_than_fit_are_refused_by_name_and_open_nothing() {
        camera.room = new MaskRoom(true, OptionalInt.of(1), OptionalInt.of(4), false, false, Set.of(MaskStyle.SOLID));
        bench.appliedDoor();
        MaskReport report = bench.applied(WantedMask.solid("door", DOOR), WantedMask.solid("window", WINDOW));
        assertThat(report.masks().get(0).isProven()).isTrue();
        assertThat(report.masks().get(1).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.masks().get(1).sentence()).contains("room for 1 masks");
    }

    @Test
    void a_camera_that_dies_between_create_and_read_back_is_gone_on_with_when_it_answers_again() {
        camera.quirks.add(Quirk.DIES_AFTER_A_CHANGE);
        MaskReport report = bench.appliedDoor();
        assertThat(report.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(report.masks().get(0).outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(bench.masks.attempt(CAMERA)).isPresent();
        camera.quirks.clear();
        camera.says = Optional.empty();
        MaskReport again = bench.watch.lookNow(CAMERA, ANNA).orElseThrow();
        // What it had created is known for ours, not made a second time.
        assertThat(camera.masks).hasSize(1);
        assertThat(again.notOurs()).isEmpty();
        assertThat(again.masks().get(0).uncovered()).isZero();
        assertThat(bench.masks.attempt(CAMERA)).isEmpty();
    }

    @Test
    void what_a_camera_says_no_with_is_told_and_nothing_is_changed() {
        for (Kind kind : Kind.values()) {
            MaskBench each = new MaskBench();
            each.camera.says = Optional.of(kind);
            MaskReport report = each.appliedDoor();
            assertThat(report.trouble().orElseThrow().kind()).isEqualTo(kind);
            assertThat(report.masks().get(0).isProven()).isFalse();
            assertThat(each.camera.calls).doesNotContain("create", "set", "delete");
        }
    }

    @Test
    void the_second_of_two_people_is_shown_what_the_first_has_saved() {
        WantedMasks seen = bench.masks.wanted(CAMERA);
        bench.apply.save(CAMERA, new WantedMasks(seen.version(), List.of(WantedMask.solid("door", DOOR))), ANNA);
        SaveResult late = bench.apply.save(CAMERA, new WantedMasks(seen.version(), List.of()), ANNA);
        assertThat(late).isInstanceOf(SaveResult.Stale.class);
        assertThat(((SaveResult.Stale) late).now().masks()).hasSize(1);
    }

    @Test
    void a_mask_that_was_moved_is_proven_though_its_old_place_was_dark_before() {
        bench.appliedDoor();
        Polygon wider = Polygon.of(new Box(0.1, 0.1, 0.45, 0.5));
        MaskReport report = bench.applied(WantedMask.solid("door", wider));
        assertThat(report.isProven()).isTrue();
    }

    @Test
    void applying_again_changes_nothing_and_keeps_the_proof() {
        bench.appliedDoor();
        camera.calls.clear();
        MaskReport again = bench.apply.apply(CAMERA, ANNA);
        assertThat(camera.calls).doesNotContain("create", "set", "delete");
        assertThat(again.isProven()).isTrue();
        assertThat(again.masks().get(0).proofs().get(0).proof().why()).isEqualTo(Why.STILL_ITS_COLOUR);
    }

    @Test
    void a_second_picture_gets_masks_of_its_own_and_one_of_another_cut_is_never_green() {
        CameraView sub = new CameraView(CameraView.Kind.STREAM, "sub", "Sub");
        CameraPicture first = camera.pictures.get(0);
        camera.pictures = List.of(first, new CameraPicture("VSC_2", "lens", first.frame(), List.of(sub)));
        assertThat(bench.appliedDoor().isProven()).isTrue();
        assertThat(camera.masks).extracting(KeptMask::picture).containsExactlyInAnyOrder("VSC_1", "VSC_2");
        camera.pictures = List.of(first, new CameraPicture("VSC_2", "lens", "0,0 640x360", List.of(sub)));
        MaskReport cut = bench.apply.apply(CAMERA, ANNA);
        assertThat(cut.isProven()).isFalse();
        assertThat(cut.masks().get(0).sentence()).contains("another cut");
    }
}
