package obscura.e2e.masking;

import static obscura.e2e.masking.MaskedHome.ANNA;
import static obscura.e2e.masking.MaskedHome.DOOR;
import static obscura.e2e.masking.MaskedHome.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.state.DeviceMask;
import obscura.e2e.camera.state.Quirk;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.AddWarning;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.NewCamera;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device with several lenses is several cameras, and each keeps to its own lens. */
class LensesTest {
    private static final Polygon CAR = Polygon.of(new Box(0.5, 0.2, 0.8, 0.5));

    @TempDir
    Path folder;

    private final SimulatedCamera device = new SimulatedCamera(0, "yard", "operator", PASSWORD);
    private MaskedHome home;

    @BeforeEach
    void open() throws Exception {
        home = new MaskedHome(folder);
        device.turnOn(Quirk.TWO_LENSES);
    }

    @AfterEach
    void close() {
        home.close();
        device.close();
    }

    private List<Camera> added() {
        return ((AddResult.Added) home.add(device, false)).cameras();
    }

    @Test
    void each_lens_becomes_a_camera_of_its_own() {
        List<Camera> cameras = added();
        assertThat(cameras).extracting(Camera::name).containsExactly("yard", "yard 2");
        assertThat(home.links.all())
                .extracting(CameraLink::lens)
                .containsExactly(Optional.of("VS_1"), Optional.of("VS_2"));
        assertThat(profiles(cameras.get(0).id())).containsOnly("profile_main", "profile_sub");
        assertThat(profiles(cameras.get(1).id())).containsOnly("profile_second_main", "profile_second_sub");
    }

    private List<String> profiles(CameraId id) {
        CameraPictures pictures = home.look.now(id).found().orElseThrow().pictures();
        return pictures.views().stream().map(CameraView::profile).toList();
    }

    @Test
    void masks_and_proofs_of_one_lens_leave_the_other_alone() {
        CameraId first = added().get(0).id();
        CameraId second = home.links.all().get(1).camera();
        home.applied(first, WantedMask.solid("door", DOOR));
        MaskReport report = home.applied(second, WantedMask.solid("door", DOOR), WantedMask.solid("car", CAR));
        assertThat(report.isProven()).as("%s", report).isTrue();
        assertThat(report.notOurs()).isEmpty();
        assertThat(report.masks().get(0).proofs())
                .extracting(ViewProof::view)
                .hasSize(4)
                .allMatch(view -> view.contains("second"));
        assertThat(device.masks()).extracting(DeviceMask::configuration).containsExactly("VSC_1", "VSC_3", "VSC_3");
        home.applied(second);
        assertThat(device.masks()).extracting(DeviceMask::configuration).containsExactly("VSC_1");
        assertThat(home.watch.lookNow(first, ANNA).orElseThrow().isProven()).isTrue();
    }

    @Test
    void for_a_camera_that_is_there_already_somebody_has_to_say_which_lens_it_is() {
        Camera camera = added().get(1);
        NewCamera again = new NewCamera(
                "yard 2",
                device.address().toString(),
                "operator",
                new CameraPassword(PASSWORD),
                Optional.of(camera.id()),
                false);
        AddResult.WhichLens which = (AddResult.WhichLens) home.add.add(again, ANNA);
        assertThat(which.lenses()).containsExactly("VS_1", "VS_2");
        assertThat(home.add.add(again.withLens(Optional.of("VS_9")), ANNA)).isEqualTo(which);
        assertThat(home.links.find(camera.id()).orElseThrow().lens()).contains("VS_2");
        home.add.add(again.withLens(Optional.of("VS_1")), ANNA);
        assertThat(home.links.find(camera.id()).orElseThrow().lens()).contains("VS_1");
        assertThat(home.links.all()).hasSize(2);
    }

    @Test
    void a_lens_that_is_gone_is_told_and_never_taken_for_another() {
        CameraId second = added().get(1).id();
        device.turnOff(Quirk.TWO_LENSES);
        assertThat(home.look.now(second).why().orElseThrow().kind()).isEqualTo(CameraTrouble.Kind.LENS_GONE);
    }

    @Test
    void a_stream_that_is_only_encrypted_is_told_when_the_camera_is_added_and_when_it_is_looked_at() {
        device.turnOff(Quirk.TWO_LENSES);
        device.turnOn(Quirk.RTSPS_ONLY);
        AddResult.Added added = (AddResult.Added) home.add(device, false);
        assertThat(added.warnings()).hasSize(1);
        assertThat(((AddWarning.Troubled) added.warnings().get(0)).trouble().kind())
                .isEqualTo(CameraTrouble.Kind.STREAM_ENCRYPTED);
        CameraId id = added.camera().id();
        CameraView stream =
                home.look.now(id).found().orElseThrow().pictures().views().get(0);
        CameraTrouble why = home.look.picture(id, stream).why().orElseThrow();
        assertThat(why.kind()).isEqualTo(CameraTrouble.Kind.STREAM_ENCRYPTED);
        assertThat(why.sentence()).contains("RTSPS", "Allow plain RTSP");
        assertThat(home.applied(id, WantedMask.solid("door", DOOR)).isProven()).isFalse();
    }

    @Test
    void drift_names_views_as_people_do() {
        device.turnOff(Quirk.TWO_LENSES);
        CameraId id = home.added(device, false);
        home.applied(id, WantedMask.solid("door", DOOR));
        device.turnOn(Quirk.STORES_BUT_DOES_NOT_SHOW);
        home.watch.lookNow(id, ANNA);
        assertThat(home.masks.notes(id).drifts()).extracting(Drift::kind).containsOnly(Drift.Kind.NOT_SHOWN);
        List<String> told = new ArrayList<>();
        home.entries.each(EntryFilter.ALL, entry -> told.add(entry.note().about()));
        assertThat(told)
                .contains("not shown: door, stream MAIN", "not shown: door, snapshot of MAIN")
                .noneMatch(about -> about.contains("profile_main"));
    }
}
