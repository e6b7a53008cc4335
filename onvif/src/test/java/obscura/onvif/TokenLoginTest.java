package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.Login;
import org.junit.jupiter.api.Test;

/** Logging in to cameras that answer NotAuthorized and want a token in the message. */
class TokenLoginTest {
    private static final Clock OURS = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Pattern NONCE = Pattern.compile("<wsse:Nonce[^>]*>([^<]*)<");

    @Test
    void a_token_is_made_in_the_time_of_the_camera() throws IOException {
        Clock theirs = Clock.offset(OURS, Duration.ofHours(-7));
        try (FakeCamera camera = camera(theirs, Clients.LOGIN)) {
            assertThat(Clients.value(client(camera).deviceInformation()).model())
                    .isEqualTo("Eye");
            assertThat(camera.heard().stream().filter(Heard::hasToken)).hasSize(1);
            assertThat(camera.heard()).noneMatch(heard -> heard.hasToken() && heard.hasDigest());
        }
    }

    @Test
    void every_token_has_a_nonce_of_its_own() throws IOException {
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            OnvifClient client = client(camera);
            for (int i = 0; i < 20; i++) {
                Clients.value(client.deviceInformation());
            }
            assertThat(camera.heard().stream().filter(Heard::hasToken).map(TokenLoginTest::nonce))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
            assertThat(camera.heard("GetSystemDateAndTime")).hasSize(1);
        }
    }

    @Test
    void a_camera_that_tells_another_time_than_it_checks_is_tried_with_ours_once() throws IOException {
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            camera.answer(
                    "GetSystemDateAndTime", Samples.dateAndTime(OURS.instant().plusSeconds(7200)));
            assertThat(Clients.value(client(camera).deviceInformation()).model())
                    .isEqualTo("Eye");
            assertThat(camera.heard().stream().filter(Heard::hasToken)).hasSize(2);
        }
    }

    @Test
    void a_camera_that_tells_no_time_is_taken_to_have_ours() throws IOException {
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            for (Reply silence : new Reply[] {
                Reply.http(404, "", "<html>no</html>"),
                Reply.soap("<tds:GetSystemDateAndTimeResponse/>"),
                time("2026", "13", "1"),
                time("2026", "2", "30"),
                time("999999999", "1", "1"),
                time("soon", "1", "1"),
                Reply.fault(500, "Receiver", "no", "ActionNotSupported")
            }) {
                camera.answer("GetSystemDateAndTime", silence);
                assertThat(Clients.value(client(camera).deviceInformation()).model())
                        .isEqualTo("Eye");
            }
        }
    }

    @Test
    void a_camera_whose_clock_was_set_is_asked_for_its_time_again() throws IOException {
        AtomicReference<Clock> theirs = new AtomicReference<>(OURS);
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            OnvifClient client = client(camera);
            Clients.value(client.deviceInformation());
            theirs.set(Clock.offset(OURS, Duration.ofDays(400)));
            camera.guard(new TokenGuard(Clients.LOGIN, theirs.get()))
                    .answer(
                            "GetSystemDateAndTime",
                            Samples.dateAndTime(theirs.get().instant()));
            assertThat(Clients.value(client.deviceInformation()).model()).isEqualTo("Eye");
        }
    }

    @Test
    void a_wrong_password_is_a_refusal_of_its_own() throws IOException {
        Clock theirs = Clock.offset(OURS, Duration.ofHours(1));
        try (FakeCamera camera = camera(theirs, new Login("operator", "other"))) {
            assertThat(Clients.refusal(client(camera).profiles())).isEqualTo(Refusal.LOGIN_REFUSED);
            assertThat(camera.heard("GetServices").stream().filter(Heard::hasToken))
                    .hasSize(2);
        }
    }

    @Test
    void without_a_login_the_camera_asks_for_one() throws IOException {
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            assertThat(Clients.refusal(Clients.of(camera, Optional.empty()).deviceInformation()))
                    .isEqualTo(Refusal.LOGIN_NEEDED);
        }
    }

    @Test
    void once_a_token_was_good_a_refusal_is_about_rights() throws IOException {
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            camera.answer("CreateMask", Reply.notAuthorized());
            OnvifClient client = client(camera);
            Clients.value(client.deviceInformation());
            assertThat(Clients.refusal(client.createMask(Samples.triangle()))).isEqualTo(Refusal.NOT_AUTHORIZED);
        }
    }

    @Test
    void a_camera_that_changes_over_to_digest_is_followed() throws IOException {
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            OnvifClient client = client(camera);
            Clients.value(client.deviceInformation());
            camera.guard(new DigestGuard(Clients.LOGIN, 1_000, "MD5"));
            for (int i = 0; i < 3; i++) {
                assertThat(Clients.value(client.deviceInformation()).model()).isEqualTo("Eye");
            }
            assertThat(camera.heard().stream().filter(Heard::hasToken)).hasSize(2);
            assertThat(camera.heard()).noneMatch(heard -> heard.hasToken() && heard.hasDigest());
        }
    }

    @Test
    void a_snapshot_login_by_digest_leaves_the_token_login_alone() throws IOException {
        TokenGuard token = new TokenGuard(Clients.LOGIN, OURS);
        DigestGuard digest = new DigestGuard(Clients.LOGIN, 1_000, "MD5");
        try (FakeCamera camera = camera(OURS, Clients.LOGIN)) {
            camera.guard(heard -> switch (heard.operation()) {
                        case "/shot.jpg" -> digest.apply(heard);
                        case "GetDeviceInformation" -> token.apply(heard);
                        default -> Optional.empty();
                    })
                    .answer("GetSnapshotUri", Samples.snapshotUri(camera.url("/shot.jpg")))
                    .answer("/shot.jpg", Reply.http(200, "", Samples.jpeg(64, 48)));
            OnvifClient client = client(camera);
            assertThat(Clients.value(client.snapshot("P_1")).open()).isFalse();
            assertThat(Clients.value(client.deviceInformation()).model()).isEqualTo("Eye");
            assertThat(camera.heard("GetDeviceInformation")).noneMatch(Heard::hasDigest);
        }
    }

    private static Reply time(String year, String month, String day) {
        return Reply.soap(
                "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time><tt:Hour>1</tt:Hour>"
                        + "<tt:Minute>1</tt:Minute><tt:Second>1</tt:Second></tt:Time><tt:Date><tt:Year>" + year
                        + "</tt:Year><tt:Month>"
                        + month + "</tt:Month><tt:Day>" + day
                        + "</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime>"
                        + "</tds:GetSystemDateAndTimeResponse>");
    }

    private static FakeCamera camera(Clock clock, Login login) throws IOException {
        return FakeCamera.http()
                .guard(new TokenGuard(login, clock))
                .answer("GetSystemDateAndTime", Samples.dateAndTime(clock.instant()))
                .answer("GetDeviceInformation", Reply.soap(Samples.INFORMATION));
    }

    private static OnvifClient client(FakeCamera camera) {
        return Clients.of(camera, Optional.of(Clients.LOGIN), OURS);
    }

    private static String nonce(Heard heard) {
        var found = NONCE.matcher(heard.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
