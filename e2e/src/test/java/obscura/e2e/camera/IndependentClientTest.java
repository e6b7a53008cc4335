package obscura.e2e.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.antmedia.ipcamera.onvif.soap.OnvifDevice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Login;
import obscura.e2e.camera.state.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onvif.ver10.schema.Profile;

/** Somebody else's client, which knows nothing of ours, can read the simulated camera. */
class IndependentClientTest {
    private final SimulatedCamera camera = new SimulatedCamera(
            CameraSettings.of(0, "yard", "op", "secret")
                    .with(Login.USERNAME_TOKEN)
                    // That client tells the time when it is made; a busy machine takes a while from there.
                    .withClock(Duration.ZERO, Duration.ofMinutes(10)),
            new YardScene());
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** The client prints every message, with user and password digest. */
    @BeforeEach
    void keepItQuiet() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setOut(out);
        camera.close();
    }

    @Test
    void it_reads_time_name_profiles_and_the_snapshot_address() throws Exception {
        String host = "127.0.0.1:" + camera.address().getPort();
        OnvifDevice device = new OnvifDevice(host, "op", "secret");
        assertThat(device.getDate()).isCloseTo(new java.util.Date(), 5000);
        assertThat(device.getDevices().getDeviceInformation().getModel()).isEqualTo("Simulated camera: yard");
        List<Profile> profiles = device.getDevices().getProfiles();
        assertThat(profiles).extracting(Profile::getToken).containsExactly("profile_main", "profile_sub");
        assertThat(profiles.get(1)
                        .getVideoEncoderConfiguration()
                        .getResolution()
                        .getWidth())
                .isEqualTo(320);
        assertThat(device.getMedia().getSnapshotUri("profile_main"))
                .isEqualTo(camera.snapshotAddress(View.MAIN).toString());
        assertThat(device.getMedia().getRTSPStreamUri("profile_sub"))
                .isEqualTo(camera.streamAddress(View.SUB).toString());
    }
}
