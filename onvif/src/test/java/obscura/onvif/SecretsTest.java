package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.Login;
import org.junit.jupiter.api.Test;

/** User names and passwords appear nowhere. */
class SecretsTest {
    private static final Login LOGIN = new Login("hall-operator", "tell-nobody");

    @Test
    void what_is_printed_of_a_login_holds_neither_name_nor_password() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            CameraAccess access = Clients.access(camera, Optional.of(LOGIN), Optional.empty());
            assertThat(LOGIN + " " + access + " " + Clients.of(camera, Optional.of(LOGIN)))
                    .doesNotContain(LOGIN.user(), LOGIN.password());
        }
    }

    @Test
    void a_user_name_that_would_start_a_header_of_its_own_is_no_user_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Login("a\r\nX: y", "p"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Login("", "p"));
    }

    @Test
    void the_password_is_never_on_the_wire() throws IOException {
        try (FakeCamera digest = FakeCamera.http().guard(new DigestGuard(LOGIN, 1_000, "MD5"));
                FakeCamera token = FakeCamera.http().guard(new TokenGuard(LOGIN, Clock.systemUTC()))) {
            for (FakeCamera camera : new FakeCamera[] {digest, token}) {
                Clients.of(camera, Optional.of(LOGIN)).profiles();
                assertThat(camera.heard())
                        .isNotEmpty()
                        .allSatisfy(heard ->
                                assertThat(heard.text() + heard.headers()).doesNotContain(LOGIN.password()));
            }
        }
    }

    @Test
    void refusals_and_failures_hold_no_secret_even_when_the_camera_sends_it_back() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.guard(new DigestGuard(new Login(LOGIN.user(), "other"), 1_000, "MD5"));
            OnvifClient client = Clients.of(camera, Optional.of(LOGIN));
            OnvifAnswer<?> refused = client.profiles();
            assertThat(refused.toString()).doesNotContain(LOGIN.user(), LOGIN.password());
            camera.guard(heard -> Optional.of(
                    heard.hasDigest()
                            ? Reply.http(500, "", "<a>" + heard.headers() + "<hall-operator></a>")
                            : Reply.http(401, "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=auth\r\n", "")));
            OnvifException failed = catchThrowableOfType(OnvifException.class, client::profiles);
            assertThat(trace(failed)).doesNotContain(LOGIN.user(), LOGIN.password());
        }
    }

    @Test
    void an_address_with_a_login_in_it_is_refused_without_repeating_it() {
        OnvifAnswer<CameraAddress> answer = CameraAddress.typed("http://hall-operator:tell-nobody@192.168.1.20/");
        assertThat(Clients.refusal(answer)).isEqualTo(Refusal.ADDRESS_REFUSED);
        assertThat(answer.toString()).doesNotContain(LOGIN.user(), LOGIN.password());
    }

    private static String trace(Throwable failed) {
        StringWriter text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
