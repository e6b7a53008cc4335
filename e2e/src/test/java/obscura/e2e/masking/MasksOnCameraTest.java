package obscura.e2e.masking;

import static obscura.e2e.masking.MaskedHome.ANNA;
import static obscura.e2e.masking.MaskedHome.DOOR;
import static obscura.e2e.masking.MaskedHome.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.state.Quirk;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.camera.CameraView;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.LookAtCamera;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskReport.Standing;
import obscura.plugin.masking.MaskResult;
import obscura.plugin.masking.MaskResult.Outcome;
import obscura.plugin.masking.NewCamera;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasksOnCameraTest {
    private static final Polygon ROOF =
            new Polygon(List.of(new Point(0.2, 0.8), new Point(0.5, 0.3), new Point(0.8, 0.8)));

    @TempDir
    Path folder;

    private final SimulatedCamera camera = new SimulatedCamera(0, "yard", "operator", PASSWORD);
    private MaskedHome home;

    @BeforeEach
    void open() throws Exception {
        home = new MaskedHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
        camera.close();
    }

    @Test
    void a_mask_is_proven_in_every_stream_and_snapshot() {
        MaskReport report = home.applied(home.added(camera, false), WantedMask.solid("door", DOOR));
        assertThat(report.trouble()).isEmpty();
        assertThat(views(report)).hasSize(4);
        assertThat(report.masks().get(0).proofs()).as("%s", report).allMatch(v -> v.result() == Result.SHOWN);
        assertThat(report.isProven()).isTrue();
        assertThat(camera.masks()).hasSize(1);
        assertThat(home.logs).noneMatch(line -> line.contains("p@ss") || line.contains("rtsp"));
    }

    private static List<String> views(MaskReport report) {
        return report.masks().get(0).proofs().stream().map(ViewProof::view).toList();
    }

    @Test
    void limits_and_rounding_uncover_nothing() {
        CameraId id = home.added(camera, false);
        camera.turnOn(Quirk.RECTANGLE_ONLY, Quirk.ROUNDS_TO_TWO_DECIMALS, Quirk.SINGLE_COLOUR);
        MaskReport report = home.applied(id, WantedMask.solid("roof", ROOF));
        assertThat(report.masks().get(0).uncovered()).isZero();
        assertThat(report.masks().get(0).outcome()).isEqualTo(Outcome.ADAPTED);
        assertThat(report.isProven()).as("%s", report).isTrue();
    }

    @Test
    void a_snapshot_that_is_open_while_the_stream_is_masked_is_told_for_that_view() {
        camera.turnOn(Quirk.SHOWS_IN_STREAM_NOT_SNAPSHOT);
        MaskReport report = home.applied(home.added(camera, false), WantedMask.solid("door", DOOR));
        for (ViewProof view : report.masks().get(0).proofs()) {
            boolean stream = view.view().startsWith("stream");
            assertThat(view.result()).as("%s", view).isEqualTo(stream ? Result.SHOWN : Result.NOT_SHOWN);
        }
    }

    @Test
    void both_configurations_of_a_lens_are_covered() {
        camera.turnOn(Quirk.MASKS_ONE_CONFIGURATION_ONLY);
        MaskReport report = home.applied(home.added(camera, false), WantedMask.solid("door", DOOR));
        assertThat(report.masks().get(0).uncovered()).as("%s", report).isZero();
        assertThat(camera.masks()).hasSize(2);
        assertThat(report.isProven()).as("%s", report).isTrue();
    }

    @Test
    void oddly_written_answers_are_understood() {
        camera.turnOn(Quirk.FOREIGN_XADDR, Quirk.SOURCE_MASK, Quirk.BARE_COLORSPACE, Quirk.MEDIA1_ELEMENTS);
        MaskReport report = home.applied(home.added(camera, false), WantedMask.solid("door", DOOR));
        assertThat(report.isProven()).as("%s", report).isTrue();
        camera.turnOn(Quirk.NIL_OPTIONS);
        assertThat(home.apply.apply(home.links.all().get(0).camera(), ANNA).trouble())
                .isEmpty();
    }

    @Test
    void masks_lost_at_a_reboot_are_drift_and_are_put_back_where_that_is_allowed() {
        camera.turnOn(Quirk.FORGETS_MASKS_ON_REBOOT);
        CameraId id = home.added(camera, false);
        home.applied(id, WantedMask.solid("door", DOOR));
        camera.reboot();
        assertThat(home.watch.lookNow(id, ANNA).orElseThrow().isProven()).isFalse();
        assertThat(home.masks.notes(id).drifts())
                .extracting(Drift::kind)
                .contains(Drift.Kind.MASK_GONE, Drift.Kind.NOT_SHOWN);
        home.links.change(home.links.find(id).orElseThrow().withReapply(true));
        assertThat(home.watch.lookNow(id, ANNA).orElseThrow().isProven()).isTrue();
        assertThat(camera.masks()).hasSize(1);
        assertThat(home.masks.notes(id).drifts()).isEmpty();
    }

    @Test
    void masks_of_somebody_else_stay_as_they_are() {
        camera.masksMadeBySomeoneElse(Polygon.of(new Box(0.7, 0.1, 0.9, 0.3)));
        var theirs = camera.masks().get(0);
        CameraId id = home.added(camera, false);
        MaskReport report = home.applied(id, WantedMask.solid("door", DOOR));
        assertThat(report.notOurs()).hasSize(1);
        home.applied(id);
        assertThat(camera.masks()).containsExactly(theirs);
    }

    @Test
    void a_camera_that_dies_after_a_create_is_gone_on_with() {
        CameraId id = home.added(camera, false);
        camera.turnOn(Quirk.DIES_AFTER_CREATE);
        MaskReport dead = home.applied(id, WantedMask.solid("door", DOOR));
        assertThat(dead.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(home.masks.notes(id).drifts()).extracting(Drift::kind).containsExactly(Drift.Kind.BROKEN_OFF);
        assertThat(dead.masks()).extracting(MaskResult::outcome).containsExactly(Outcome.UNREACHABLE);
        camera.turnOff(Quirk.DIES_AFTER_CREATE);
        camera.reboot();
        MaskReport again = home.watch.lookNow(id, ANNA).orElseThrow();
        assertThat(again.notOurs()).isEmpty();
        assertThat(again.masks().get(0).uncovered()).isZero();
        assertThat(camera.masks()).hasSize(1);
        assertThat(home.masks.notes(id).drifts()).isEmpty();
    }

    @Test
    void whoever_draws_sees_a_fresh_picture_of_each_view() {
        LookAtCamera.Now now = home.look.now(home.added(camera, false)).found().orElseThrow();
        CameraId id = home.links.all().get(0).camera();
        for (CameraView view : now.pictures().views()) {
            assertThat(home.look.picture(id, view).found()).as("%s", view).isPresent();
        }
    }

    @Test
    void what_can_be_wrong_with_a_camera_is_told_before_it_is_added() {
        assertThat(trouble(camera.address().toString(), "wrong")).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(trouble("http://127.0.0.1:1/", PASSWORD)).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble("http://169.254.169.254/", PASSWORD)).isEqualTo(Kind.ADDRESS_REFUSED);
        assertThat(trouble("http://0x7f000001/", PASSWORD)).isEqualTo(Kind.ADDRESS_REFUSED);
        assertThat(trouble("ftp://127.0.0.1/", PASSWORD)).isEqualTo(Kind.ADDRESS_UNCLEAR);
        assertThat(trouble("http://u:p@127.0.0.1/", PASSWORD)).isEqualTo(Kind.ADDRESS_UNCLEAR);
        camera.turnOn(Quirk.MALFORMED);
        assertThat(trouble(camera.address().toString(), PASSWORD)).isEqualTo(Kind.NOT_ONVIF);
        camera.turnOff(Quirk.MALFORMED);
        camera.turnOn(Quirk.HUGE);
        assertThat(trouble(camera.address().toString(), PASSWORD)).isEqualTo(Kind.TOO_LARGE);
        camera.turnOff(Quirk.HUGE);
        assertThat(home.links.all()).isEmpty();
        camera.turnOn(Quirk.NO_MEDIA2);
        assertThat(((AddResult.Added) home.add(camera, false)).warnings())
                .anyMatch(w -> w.sentence().contains("Media2"));
    }

    private Kind trouble(String address, String password) {
        AddResult result = home.add.add(
                new NewCamera("x", address, "operator", new CameraPassword(password), Optional.empty(), false), ANNA);
        assertThat(result).isInstanceOf(AddResult.Refused.class);
        String sentence = ((AddResult.Refused) result).trouble().sentence();
        assertThat(sentence).endsWith(".").doesNotContain("p@ss");
        return ((AddResult.Refused) result).trouble().kind();
    }
}
