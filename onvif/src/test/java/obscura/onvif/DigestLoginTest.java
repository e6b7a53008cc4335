package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in to cameras that answer 401. */
class DigestLoginTest {
    private static final int MANY = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-256"})
    void a_digest_login_opens_the_camera(String algorithm) throws IOException {
        try (FakeCamera camera = camera(new DigestGuard(Clients.LOGIN, MANY, algorithm))) {
            assertThat(Clients.value(Clients.of(camera).deviceInformation()).model())
                    .isEqualTo("Eye");
            assertThat(camera.heard().get(0).hasDigest()).isFalse();
        }
    }

    @Test
    void of_two_offers_the_stronger_is_taken() throws IOException {
        try (FakeCamera camera = camera(new DigestGuard(Clients.LOGIN, MANY, "MD5", "SHA-256"))) {
            Clients.value(Clients.of(camera).deviceInformation());
            assertThat(said(camera, 1)).containsEntry("algorithm", "SHA-256").containsEntry("qop", "auth");
        }
    }

    @Test
    void uses_of_one_nonce_are_counted_and_spare_the_question() throws IOException {
        try (FakeCamera camera = camera(new DigestGuard(Clients.LOGIN, MANY, "MD5"))) {
            OnvifClient client = Clients.of(camera);
            for (int i = 0; i < 4; i++) {
                Clients.value(client.deviceInformation());
            }
            assertThat(camera.heard()).hasSize(5);
            assertThat(said(camera, 4)).containsEntry("nc", "00000004").containsEntry("nonce", "nonce1");
        }
    }

    @Test
    void a_nonce_that_went_stale_is_replaced() throws IOException {
        try (FakeCamera camera = camera(new DigestGuard(Clients.LOGIN, 2, "SHA-256"))) {
            OnvifClient client = Clients.of(camera);
            for (int i = 0; i < 5; i++) {
                assertThat(Clients.value(client.deviceInformation()).model()).isEqualTo("Eye");
            }
        }
    }

    @Test
    void a_wrong_password_is_a_refusal_of_its_own_and_tried_once() throws IOException {
        try (FakeCamera camera = camera(new DigestGuard(new Login("operator", "other"), MANY, "MD5"))) {
            camera.answer("GetProfiles", Reply.soap(Samples.PROFILES));
            assertThat(Clients.refusal(Clients.of(camera).profiles())).isEqualTo(Refusal.LOGIN_REFUSED);
            assertThat(camera.heard().stream().filter(Heard::hasDigest)).hasSize(1);
        }
    }

    @Test
    void without_a_login_the_camera_asks_for_one() throws IOException {
        try (FakeCamera camera = camera(new DigestGuard(Clients.LOGIN, MANY, "MD5"))) {
            assertThat(Clients.refusal(Clients.of(camera, Optional.empty()).deviceInformation()))
                    .isEqualTo(Refusal.LOGIN_NEEDED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b\\c", "` $() ; & ' % # @ : /", "grün ☂", "back\\", "x, realm=\"y\""})
    void odd_characters_in_user_and_password_work_literally(String odd) throws IOException {
        Login login = new Login(odd, odd + "\n2");
        try (FakeCamera camera = camera(new DigestGuard(login, MANY, "SHA-256"))) {
            assertThat(Clients.value(Clients.of(camera, Optional.of(login)).deviceInformation())
                            .model())
                    .isEqualTo("Eye");
        }
    }

    @Test
    void a_camera_that_wants_the_password_itself_does_not_get_it() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.guard(heard -> Optional.of(Reply.http(401, "WWW-Authenticate: Basic realm=\"r\"\r\n", "")));
            assertThat(Clients.refusal(Clients.of(camera).deviceInformation())).isEqualTo(Refusal.LOGIN_METHOD_UNKNOWN);
            assertThat(camera.heard()).noneMatch(Heard::hasDigest);
        }
    }

    @Test
    void an_older_challenge_without_qop_is_answered_in_its_own_way() throws IOException {
        try (FakeCamera camera = camera(heard -> heard.hasDigest()
                ? Optional.empty()
                : Optional.of(Reply.http(401, "WWW-Authenticate: Digest realm=\"r\",nonce=\"n\"\r\n", "")))) {
            Clients.value(Clients.of(camera).deviceInformation());
            assertThat(said(camera, 1)).doesNotContainKeys("qop", "nc", "cnonce", "algorithm");
        }
    }

    @Test
    void a_fault_after_the_login_is_about_rights() throws IOException {
        DigestGuard digest = new DigestGuard(Clients.LOGIN, MANY, "MD5");
        try (FakeCamera camera = camera(digest)) {
            camera.answer("DeleteMask", Reply.notAuthorized());
            assertThat(Clients.refusal(Clients.of(camera).deleteMask("m1"))).isEqualTo(Refusal.NOT_AUTHORIZED);
            assertThat(camera.heard()).noneMatch(Heard::hasToken);
        }
    }

    private static FakeCamera camera(Function<Heard, Optional<Reply>> guard) throws IOException {
        return FakeCamera.http().guard(guard).answer("GetDeviceInformation", Reply.soap(Samples.INFORMATION));
    }

    private static Map<String, String> said(FakeCamera camera, int request) {
        List<Heard> heard = camera.heard();
        return DigestGuard.parameters(heard.get(request).header("authorization").orElseThrow());
    }
}
