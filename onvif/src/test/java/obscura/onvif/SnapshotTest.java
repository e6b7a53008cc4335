package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.OnvifException.Kind;
import obscura.onvif.answer.Refusal;
import org.junit.jupiter.api.Test;

/** Fetching a still picture. */
class SnapshotTest {
    private static final byte[] JPEG = Samples.jpeg(64, 48);

    @Test
    void a_picture_is_fetched_by_digest_login() throws IOException {
        DigestGuard digest = new DigestGuard(Clients.LOGIN, 1_000, "SHA-256");
        try (FakeCamera camera = camera(Reply.http(200, "Content-Type: image/jpeg\r\n", JPEG))) {
            camera.guard(heard -> heard.method().equals("GET") ? digest.apply(heard) : Optional.empty());
            Snapshot snapshot = Clients.value(Clients.of(camera).snapshot("P_1"));
            assertThat(snapshot.jpeg()).isEqualTo(JPEG);
            assertThat(snapshot.width()).isEqualTo(64);
            assertThat(snapshot.height()).isEqualTo(48);
            assertThat(snapshot.open()).isFalse();
            assertThat(camera.heard()).noneMatch(Heard::hasToken);
        }
    }

    @Test
    void a_camera_that_shows_its_picture_to_anybody_is_noticed() throws IOException {
        DigestGuard digest = new DigestGuard(Clients.LOGIN, 1_000, "MD5");
        try (FakeCamera camera = camera(Reply.http(200, "", JPEG))) {
            camera.guard(heard -> heard.method().equals("GET") ? Optional.empty() : digest.apply(heard));
            assertThat(Clients.value(Clients.of(camera).snapshot("P_1")).open()).isTrue();
        }
    }

    @Test
    void a_login_that_would_show_the_password_is_refused() throws IOException {
        try (FakeCamera camera = camera(Reply.http(401, "WWW-Authenticate: Basic realm=\"r\"\r\n", ""))) {
            assertThat(Clients.refusal(Clients.of(camera).snapshot("P_1"))).isEqualTo(Refusal.LOGIN_METHOD_UNKNOWN);
            assertThat(camera.heard()).noneMatch(Heard::hasDigest);
        }
    }

    @Test
    void what_is_no_whole_picture_is_a_failure() throws IOException {
        assertThat(kind(Reply.http(200, "", "<html>"))).isEqualTo(Kind.MALFORMED);
        assertThat(kind(Reply.http(200, "", new byte[0]))).isEqualTo(Kind.MALFORMED);
        assertThat(kind(Reply.http(200, "", Arrays.copyOf(JPEG, 30)))).isEqualTo(Kind.MALFORMED);
        assertThat(kind(Reply.http(503, "", "busy"))).isEqualTo(Kind.HTTP_STATUS);
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_refused_before_anybody_decodes_it() throws IOException {
        byte[] huge = JPEG.clone();
        int frame = startOfFrame(huge);
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xFF);
        assertThat(kind(Reply.http(200, "", huge))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void more_bytes_than_a_picture_has_are_not_read() throws IOException {
        Limits few = new Limits(1 << 16, 100, 40, 1_000, 1_000, 10, 10, 10, Duration.ofSeconds(5));
        try (FakeCamera camera = camera(Reply.http(200, "", JPEG))) {
            OnvifException failed = catchThrowableOfType(
                    OnvifException.class, () -> Clients.of(camera, few).snapshot("P_1"));
            assertThat(failed.kind()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int i = 2; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
        throw new AssertionError("no frame");
    }

    private static FakeCamera camera(Reply picture) throws IOException {
        FakeCamera camera = FakeCamera.http();
        return camera.answer("GetSnapshotUri", Samples.snapshotUri(camera.url("/shot.jpg?ch=1")))
                .answer("/shot.jpg?ch=1", picture);
    }

    private static Kind kind(Reply picture) throws IOException {
        try (FakeCamera camera = camera(picture)) {
            return catchThrowableOfType(
                            OnvifException.class, () -> Clients.of(camera).snapshot("P_1"))
                    .kind();
        }
    }
}
