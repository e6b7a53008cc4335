package obscura.e2e.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Login;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraLoginTest {
    private static final String MASKS = "<tr2:GetMasks/>";

    private static SimulatedCamera camera(CameraSettings settings) {
        return new SimulatedCamera(settings, new YardScene());
    }

    private static CameraSettings settings() {
        return CameraSettings.of(0, "yard", "op", "secret");
    }

    @ParameterizedTest
    @EnumSource(value = Login.class, names = "DIGEST_.*", mode = EnumSource.Mode.MATCH_ALL)
    void digest_lets_in_who_knows_the_password_and_nobody_else(Login login) {
        try (SimulatedCamera camera = camera(settings().with(login))) {
            Caller caller = new Caller(camera, "op", "secret");
            assertThat(caller.bare("media2", MASKS).statusCode()).isEqualTo(401);
            assertThat(caller.digest("media2", MASKS).statusCode()).isEqualTo(200);
            assertThat(new Caller(camera, "op", "wrong").digest("media2", MASKS).statusCode())
                    .isEqualTo(401);
            assertThat(new Caller(camera, "no", "secret")
                            .digest("media2", MASKS)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"` $() ; & ' # @ : / %", "\"quoted\\\"", "gr\u00fc\u00df"})
    void a_password_of_any_characters_works(String password) {
        try (SimulatedCamera camera = camera(CameraSettings.of(0, "yard", "op", password))) {
            assertThat(new Caller(camera, "op", password)
                            .digest("media2", MASKS)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_recorded_digest_is_worthless() {
        try (SimulatedCamera camera = camera(settings())) {
            Caller caller = new Caller(camera, "op", "secret");
            String challenge = Caller.challenge(caller.bare("media2", MASKS));
            String answer = caller.answer("POST", Caller.path("media2"), challenge, 1);
            assertThat(caller.post("media2", "", MASKS, answer).statusCode()).isEqualTo(200);
            assertThat(caller.post("media2", "", MASKS, answer).statusCode()).isEqualTo(401);
            String next = caller.answer("POST", Caller.path("media2"), challenge, 2);
            assertThat(caller.post("media2", "", MASKS, next).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_username_token_is_good_once_and_near_the_cameras_own_time() {
        Duration ahead = Duration.ofHours(5);
        CameraSettings settings = settings().with(Login.USERNAME_TOKEN).withClock(ahead, Duration.ofSeconds(20));
        try (SimulatedCamera camera = camera(settings)) {
            Caller caller = new Caller(camera, "op", "secret");
            Instant there = Instant.now().plus(ahead);
            assertThat(caller.token("media2", MASKS, there, nonce(1)).statusCode())
                    .isEqualTo(200);
            notAuthorized(caller.token("media2", MASKS, there, nonce(1)));
            notAuthorized(caller.token("media2", MASKS, Instant.now(), nonce(2)));
            notAuthorized(caller.token("media2", MASKS, there.minusSeconds(40), nonce(3)));
            notAuthorized(caller.bare("media2", MASKS));
            notAuthorized(new Caller(camera, "op", "wrong").token("media2", MASKS, there, nonce(4)));
            notAuthorized(caller.token("media2", MASKS, there, nonce(5), "Digest username=\"op\""));
        }
    }

    @Test
    void anybody_may_ask_for_the_time_and_the_services() {
        try (SimulatedCamera camera = camera(settings())) {
            Caller caller = new Caller(camera, "", "");
            assertThat(caller.bare("device", "<tds:GetSystemDateAndTime/>").body())
                    .contains("tt:UTCDateTime");
            assertThat(caller.bare("media2", "<tr2:GetServiceCapabilities/>").body())
                    .contains("Mask=\"true\"");
            assertThat(caller.bare("device", "<tds:GetDeviceInformation/>").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_snapshot_asks_for_digest_unless_that_is_its_quirk() {
        try (SimulatedCamera camera = camera(settings())) {
            Caller caller = new Caller(camera, "op", "secret");
            HttpResponse<byte[]> first = caller.get(camera.snapshotAddress(View.SUB), null);
            assertThat(first.statusCode()).isEqualTo(401);
            String path = camera.snapshotAddress(View.SUB).getPath();
            String answer = caller.answer("GET", path, Caller.challenge(first), 1);
            assertThat(caller.get(camera.snapshotAddress(View.SUB), answer).statusCode())
                    .isEqualTo(200);
            camera.turnOn(Quirk.SNAPSHOT_WITHOUT_LOGIN);
            assertThat(caller.get(camera.snapshotAddress(View.SUB), null).statusCode())
                    .isEqualTo(200);
        }
    }

    private static byte[] nonce(int number) {
        return ("sixteen bytes: " + number).getBytes(StandardCharsets.US_ASCII);
    }

    private static void notAuthorized(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("ter:NotAuthorized");
    }
}
