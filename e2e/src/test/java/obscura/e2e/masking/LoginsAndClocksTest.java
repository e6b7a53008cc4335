package obscura.e2e.masking;

import static obscura.e2e.masking.MaskedHome.ANNA;
import static obscura.e2e.masking.MaskedHome.DOOR;
import static obscura.e2e.masking.MaskedHome.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Login;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.NewCamera;
import obscura.plugin.masking.WantedMask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to log in, by a right clock and by one that is hours off. */
class LoginsAndClocksTest {
    private static final CameraSettings USUAL = CameraSettings.of(0, "yard", "operator", PASSWORD);
    private static final Duration WINDOW = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private MaskedHome home;

    @BeforeEach
    void open() throws Exception {
        home = new MaskedHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void a_mask_is_proven_whatever_the_login_and_however_far_off_the_clock(Login login) {
        CameraSettings settings = USUAL.with(login).withClock(Duration.ofHours(-7), WINDOW);
        try (SimulatedCamera camera = new SimulatedCamera(settings, new YardScene())) {
            AddResult.Added added = (AddResult.Added) home.add(camera, false);
            assertThat(added.warnings()).anyMatch(warning -> warning.sentence().contains("clock is 420 minutes off"));
            MaskReport report = home.applied(added.camera().id(), WantedMask.solid("door", DOOR));
            assertThat(report.isProven()).as("%s", report).isTrue();
            assertThat(report.openSnapshots()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void a_wrong_password_is_told_as_one(Login login) {
        try (SimulatedCamera camera = new SimulatedCamera(USUAL.with(login), new YardScene())) {
            CameraTrouble trouble = refused(camera);
            assertThat(trouble.kind()).isEqualTo(Kind.LOGIN_REFUSED);
            assertThat(trouble.sentence()).contains("Check both");
        }
    }

    @Test
    void a_login_that_is_refused_by_a_camera_with_a_wrong_clock_tells_of_the_clock() {
        CameraSettings settings = USUAL.with(Login.USERNAME_TOKEN).withClock(Duration.ofHours(3), WINDOW);
        try (SimulatedCamera camera = new SimulatedCamera(settings, new YardScene())) {
            CameraTrouble trouble = refused(camera);
            assertThat(trouble.kind()).isEqualTo(Kind.CLOCK_OFF);
            assertThat(trouble.sentence()).contains("180 minutes off. Set its clock");
        }
    }

    private CameraTrouble refused(SimulatedCamera camera) {
        CameraPassword wrong = new CameraPassword("wrong");
        AddResult result = home.add.add(
                new NewCamera("x", camera.address().toString(), "operator", wrong, Optional.empty(), false), ANNA);
        return ((AddResult.Refused) result).trouble();
    }

    @Test
    void a_password_that_was_changed_on_the_camera_leaves_the_masks_and_is_told() {
        try (SimulatedCamera camera = new SimulatedCamera(USUAL.with(Login.USERNAME_TOKEN), new YardScene())) {
            CameraId id = home.added(camera, false);
            home.applied(id, WantedMask.solid("door", DOOR));
            var before = camera.masks();
            home.links.put(home.links.find(id).orElseThrow(), new CameraPassword("older"));
            MaskReport report = home.applied(id);
            assertThat(report.trouble()).map(CameraTrouble::kind).hasValue(Kind.LOGIN_REFUSED);
            assertThat(report.standing()).isEqualTo(MaskReport.Standing.BEFORE);
            assertThat(camera.masks()).isEqualTo(before);
        }
    }
}
