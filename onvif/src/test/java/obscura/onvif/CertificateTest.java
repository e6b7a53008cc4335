package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CertificatePin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cameras sign their own certificates: the first one seen is kept, any other refused before a byte is sent. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateTest {
    private SSLContext first;
    private SSLContext second;

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        first = Certificates.selfSigned(folder, "first");
        second = Certificates.selfSigned(folder, "second");
    }

    @Test
    void the_first_certificate_seen_is_handed_out_and_good_from_then_on() throws IOException {
        try (FakeCamera camera = FakeCamera.https(first)) {
            OnvifClient client = Clients.pinned(camera, Optional.empty());
            assertThat(client.certificate()).isEmpty();
            Clients.value(client.clockOffset());
            Clients.value(client.clockOffset());
            CertificatePin seen = client.certificate().orElseThrow();
            Clients.value(Clients.pinned(camera, Optional.of(seen)).clockOffset());
        }
    }

    @Test
    void a_changed_certificate_is_refused_and_nothing_is_sent() throws IOException {
        try (FakeCamera camera = FakeCamera.https(first)) {
            OnvifClient client = Clients.pinned(camera, Optional.empty());
            Clients.value(client.clockOffset());
            CertificatePin pin = client.certificate().orElseThrow();
            camera.shows(second);
            assertThat(Clients.refusal(client.deviceInformation())).isEqualTo(Refusal.CERTIFICATE_CHANGED);
            assertThat(Clients.refusal(Clients.pinned(camera, Optional.of(pin)).deviceInformation()))
                    .isEqualTo(Refusal.CERTIFICATE_CHANGED);
            assertThat(Clients.message(client.clockOffset()))
                    .contains("another certificate than before")
                    .contains("Nothing was sent");
            assertThat(camera.heard()).hasSize(1);
            assertThat(client.certificate()).contains(pin);
        }
    }

    @Test
    void a_camera_that_speaks_no_https_there_is_a_clear_failure() throws IOException {
        try (FakeCamera plain = FakeCamera.http()) {
            OnvifClient client = client("https://127.0.0.1:" + plain.port(), Clients.QUICK);
            OnvifException failed = catchThrowableOfType(OnvifException.class, client::clockOffset);
            assertThat(failed.kind()).isEqualTo(OnvifException.Kind.TLS);
        }
    }

    @Test
    void what_was_typed_with_https_never_falls_back_to_http() throws IOException {
        try (FakeCamera camera = FakeCamera.https(first);
                FakeCamera plain = FakeCamera.http()) {
            camera.answer("GetServices", Samples.services(plain.url("/d"), plain.url("/m2"), plain.url("/m1")))
                    .answer("GetMasks", Samples.masks(Samples.MASK))
                    .answer("GetDeviceInformation", Reply.http(307, "Location: " + plain.url("/x") + "\r\n", ""));
            OnvifClient client = Clients.pinned(camera, Optional.empty());
            assertThat(Clients.value(client.masks("VSC_1"))).hasSize(1);
            assertThat(Clients.refusal(client.deviceInformation())).isEqualTo(Refusal.REDIRECTED_ELSEWHERE);
            assertThat(plain.heard()).isEmpty();
        }
    }

    @Test
    void a_login_works_over_https() throws IOException {
        try (FakeCamera camera = FakeCamera.https(first)) {
            camera.guard(new DigestGuard(Clients.LOGIN, 1_000, "SHA-256"))
                    .answer("GetDeviceInformation", Reply.soap(Samples.INFORMATION));
            OnvifClient client = Clients.pinned(camera, Optional.empty());
            assertThat(Clients.value(client.deviceInformation()).model()).isEqualTo("Eye");
        }
    }

    @Test
    void a_slow_answer_inside_the_encryption_ends_with_the_time_of_the_call() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (FakeCamera camera = FakeCamera.https(first)) {
            camera.answer("GetDeviceInformation", out -> {
                out.write('H');
                out.flush();
                hang(never);
            });
            OnvifClient client = client(camera.url("/"), Limits.usual().withCallTime(Duration.ofSeconds(2)));
            OnvifException failed = catchThrowableOfType(OnvifException.class, client::deviceInformation);
            assertThat(failed.kind()).isEqualTo(OnvifException.Kind.TIMED_OUT);
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_handshake_that_never_comes_ends_with_the_time_of_the_call() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            OnvifClient client = client(
                    "https://127.0.0.1:" + silent.getLocalPort(), Limits.usual().withCallTime(Duration.ofMillis(600)));
            OnvifException failed = catchThrowableOfType(OnvifException.class, client::deviceInformation);
            assertThat(failed.kind()).isEqualTo(OnvifException.Kind.TIMED_OUT);
        }
    }

    private static void hang(CountDownLatch never) throws IOException {
        try {
            never.await();
        } catch (InterruptedException stop) {
            throw new IOException(stop);
        }
    }

    private static OnvifClient client(String typed, Limits limits) {
        CameraAddress address = Clients.value(CameraAddress.typed(typed));
        CameraAccess access = new CameraAccess(address, Optional.of(Clients.LOGIN), Optional.empty());
        return new OnvifClient(access, new AddressRules(true), limits, Clock.systemUTC());
    }
}
