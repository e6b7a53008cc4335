package obscura.plugin.masking;

import static obscura.plugin.masking.MaskBench.ANNA;
import static obscura.plugin.masking.MaskBench.CAMERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.journal.Act;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.FakeMaskCamera.Quirk;
import org.junit.jupiter.api.Test;

class WatchMasksTest {
    private final MaskBench bench = new MaskBench();
    private final FakeMaskCamera camera = bench.camera;

    private MaskReport looked() {
        bench.clock.forward(Duration.ofMinutes(16));
        return bench.watch.lookNow(CAMERA, ANNA).orElseThrow();
    }

    @Test
    void masks_that_still_stand_are_proven_again_without_a_picture_from_before() {
        bench.appliedDoor();
        MaskReport report = looked();
        assertThat(report.isProven()).isTrue();
        assertThat(report.masks().get(0).proofs().get(0).at()).isEqualTo(bench.clock.instant());
        assertThat(bench.drifts()).isEmpty();
    }

    @Test
    void masks_lost_at_a_reboot_are_raised_once_and_stay_red() {
        bench.appliedDoor();
        camera.masks.clear();
        Instant first = bench.clock.instant().plus(Duration.ofMinutes(16));
        assertThat(looked().isProven()).isFalse();
        assertThat(bench.drifts()).contains(Drift.Kind.MASK_GONE, Drift.Kind.NOT_SHOWN);
        long told = bench.told(Act.MASK_DRIFT);
        looked();
        assertThat(bench.told(Act.MASK_DRIFT)).isEqualTo(told);
        assertThat(bench.masks.notes(CAMERA).drifts().get(0).since()).isEqualTo(first);
    }

    @Test
    void masks_lost_are_put_back_where_that_is_allowed_and_the_journal_tells_both() {
        bench.link(true);
        bench.appliedDoor();
        camera.masks.clear();
        assertThat(looked().isProven()).isTrue();
        assertThat(camera.masks).hasSize(1);
        assertThat(bench.drifts()).isEmpty();
        assertThat(bench.told(Act.MASK_DRIFT)).isEqualTo(1);
        assertThat(bench.told(Act.APPLY_MASKS)).isEqualTo(2);
    }

    @Test
    void moved_disabled_and_undoable_masks_are_each_told_by_name() {
        assertThat(after(mask -> new KeptMask(
                        mask.token(),
                        mask.picture(),
                        mask.corners().stream()
                                .map(at -> new OnvifPoint(at.x() + 0.2, at.y()))
                                .toList(),
                        mask.style(),
                        "",
                        true)))
                .contains(Drift.Kind.MASK_MOVED);
        assertThat(after(mask -> new KeptMask(mask.token(), mask.picture(), mask.corners(), mask.style(), "", false)))
                .contains(Drift.Kind.MASK_DISABLED);
        assertThat(after(mask ->
                        new KeptMask(mask.token(), mask.picture(), mask.corners(), MaskStyle.PIXELATED, "", true)))
                .contains(Drift.Kind.STYLE_CHANGED);
    }

    private static List<Drift.Kind> after(java.util.function.UnaryOperator<KeptMask> hand) {
        MaskBench each = new MaskBench();
        each.appliedDoor();
        each.camera.masks.replaceAll(hand);
        each.watch.lookNow(CAMERA, ANNA);
        return each.drifts();
    }

    @Test
    void a_view_that_no_longer_shows_the_mask_is_drift_though_the_camera_still_lists_it() {
        bench.appliedDoor();
        camera.quirks.add(Quirk.SNAPSHOT_OPEN);
        assertThat(looked().isProven()).isFalse();
        assertThat(bench.drifts()).containsExactly(Drift.Kind.NOT_SHOWN);
    }

    @Test
    void a_new_profile_and_another_cut_ask_for_a_new_proof() {
        bench.appliedDoor();
        CameraPicture old = camera.pictures.get(0);
        CameraView added = new CameraView(CameraView.Kind.STREAM, "third", "Third");
        camera.pictures = List.of(new CameraPicture(
                old.token(),
                old.lens(),
                "0,0 1080x1920 ON 90",
                List.of(old.views().get(0), added)));
        looked();
        assertThat(bench.drifts()).contains(Drift.Kind.VIEW_ADDED, Drift.Kind.FRAME_CHANGED);
    }

    @Test
    void in_the_dark_a_standing_mask_is_not_claimed() {
        bench.appliedDoor();
        camera.quirks.add(Quirk.NIGHT);
        assertThat(looked().isProven()).isFalse();
    }

    @Test
    void a_camera_that_is_silent_keeps_its_last_report_and_is_looked_at_when_it_is_back() {
        bench.appliedDoor();
        camera.says = Optional.of(Kind.UNREACHABLE);
        looked();
        assertThat(bench.masks.notes(CAMERA).silentSince()).isPresent();
        camera.says = Optional.empty();
        camera.masks.clear();
        assertThat(looked().isProven()).isFalse();
        assertThat(bench.masks.notes(CAMERA).silentSince()).isEmpty();
        assertThat(bench.drifts()).contains(Drift.Kind.MASK_GONE);
    }

    @Test
    void a_snapshot_for_everybody_is_found_and_stays_told_until_the_pictures_are_looked_at_again() {
        camera.quirks.add(Quirk.SNAPSHOT_WITHOUT_LOGIN);
        assertThat(bench.appliedDoor().openSnapshots()).containsExactly(FakeMaskCamera.SNAPSHOT.id());
        camera.says = Optional.of(Kind.NOT_ALLOWED);
        assertThat(looked().openSnapshots()).hasSize(1);
        camera.says = Optional.empty();
        camera.quirks.clear();
        assertThat(looked().openSnapshots()).isEmpty();
    }

    @Test
    void a_token_of_ours_that_somebody_else_has_now_is_not_ours_any_more() {
        bench.appliedDoor();
        String token = camera.masks.get(0).token();
        KeptMask theirs = camera.somebodyElseHas(token, MaskBench.WINDOW);
        MaskReport told = looked();
        assertThat(bench.drifts()).contains(Drift.Kind.MASK_REPLACED);
        assertThat(told.notOurs()).containsExactly(theirs);
        assertThat(told.masks().get(0).uncovered()).isEqualTo(1);
        assertThat(looked().notOurs()).containsExactly(theirs);
        bench.link(true);
        assertThat(looked().isProven()).isTrue();
        assertThat(camera.masks).hasSize(2).contains(theirs);
        bench.applied();
        assertThat(camera.masks).containsExactly(theirs);
    }

    @Test
    void a_mask_the_camera_made_unlike_what_it_was_sent_stays_ours() {
        camera.quirks.add(Quirk.SHRINKS);
        bench.applied(WantedMask.solid("corner", Polygon.of(new Box(0, 0, 0.2, 0.2))));
        assertThat(bench.masks.report(CAMERA).orElseThrow().ours()).hasSize(1);
        assertThat(looked().notOurs()).isEmpty();
        assertThat(bench.drifts()).doesNotContain(Drift.Kind.MASK_REPLACED);
        bench.applied();
        assertThat(camera.masks).isEmpty();
    }

    @Test
    void a_change_that_broke_off_is_red_until_it_was_gone_on_with_and_told_once() {
        camera.quirks.add(Quirk.DIES_AFTER_A_CHANGE);
        bench.appliedDoor();
        assertThat(bench.drifts()).containsExactly(Drift.Kind.BROKEN_OFF);
        Instant first = bench.clock.instant();
        looked();
        looked();
        assertThat(bench.masks.notes(CAMERA).drifts()).containsExactly(new Drift(Drift.Kind.BROKEN_OFF, "", first));
        assertThat(bench.told(Act.MASK_DRIFT)).isEqualTo(1);
        assertThat(bench.told(Act.APPLY_MASKS)).isEqualTo(1);
        camera.quirks.clear();
        camera.says = Optional.empty();
        assertThat(looked().notOurs()).isEmpty();
        assertThat(bench.drifts()).isEmpty();
        assertThat(camera.masks).hasSize(1);
    }

    @Test
    void what_was_red_stays_red_when_applying_again_did_not_go_well() {
        bench.appliedDoor();
        camera.masks.clear();
        looked();
        camera.says = Optional.of(Kind.UNREACHABLE);
        bench.apply.apply(CAMERA, ANNA);
        assertThat(bench.drifts()).contains(Drift.Kind.MASK_GONE);
        camera.says = Optional.empty();
        bench.apply.apply(CAMERA, ANNA);
        assertThat(bench.drifts()).isEmpty();
    }

    @Test
    void a_camera_nobody_has_drawn_on_is_left_alone() {
        assertThat(bench.watch.lookNow(CAMERA, ANNA)).isEmpty();
        assertThat(camera.calls).isEmpty();
    }

    @Test
    void a_mask_that_is_gone_is_told_by_its_name() {
        bench.appliedDoor();
        bench.camera.masks.clear();
        bench.watch.lookNow(CAMERA, ANNA);
        assertThat(bench.masks.notes(CAMERA).drifts())
                .extracting(Drift::kind, Drift::about)
                .contains(tuple(Drift.Kind.MASK_GONE, "door"));
    }
}
