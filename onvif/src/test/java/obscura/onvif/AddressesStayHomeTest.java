package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.Refusal;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.NameLookup;
import obscura.onvif.media.StreamProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a camera says about other hosts: only the one that was typed is spoken to, and only if the rules allow it. */
class AddressesStayHomeTest {
    private static final AddressRules WITH_LOOPBACK = new AddressRules(true);

    @Test
    void a_foreign_host_in_an_address_is_replaced_and_the_rest_of_it_kept() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            String foreign = "http://192.0.2.7:" + camera.port();
            camera.answer("GetServices", Samples.services(foreign, foreign + "/m2?x=1&amp;y=2", foreign + "/m1"))
                    .answer("GetMasks", Samples.masks(Samples.MASK))
                    .answer("GetSnapshotUri", Samples.snapshotUri("http://user:pw@evil.example/a b?c=\n#frag"))
                    .answer("GetStreamUri", Samples.streamUri("rtsp://user:pw@192.0.2.7:8554/live?ch=1"));
            OnvifClient client = Clients.of(camera);
            assertThat(Clients.value(client.masks("VSC_1"))).hasSize(1);
            assertThat(camera.heard("GetMasks").get(0).target()).isEqualTo("/m2?x=1&y=2");
            assertThat(Clients.value(client.snapshotAddress("P_1")))
                    .isEqualTo(new CameraAddress(false, "127.0.0.1", 80, "/a%20b?c=%0A"));
            assertThat(Clients.value(client.streamAddress("P_1", StreamProtocol.RTSP)))
                    .isEqualTo("rtsp://127.0.0.1:8554/live?ch=1");
        }
    }

    @Test
    void where_the_port_given_does_not_answer_the_typed_one_is_tried() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            String closed = "http://127.0.0.1:" + closedPort();
            camera.answer("GetServices", Samples.services(closed, closed + "/m2", closed))
                    .answer("GetMasks", Samples.masks(Samples.MASK))
                    .answer("GetSnapshotUri", Samples.snapshotUri(closed + "/shot.jpg"))
                    .answer("/shot.jpg", Reply.http(200, "", Samples.jpeg(8, 8)));
            OnvifClient client = Clients.of(camera);
            assertThat(Clients.value(client.masks("VSC_1"))).hasSize(1);
            assertThat(Clients.value(client.snapshot("P_1")).width()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "javascript:1", "//", "http://", "http://a:99999/"})
    void an_address_that_is_none_is_a_failure(String given) throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetSnapshotUri", Samples.snapshotUri(given));
            OnvifException failed = catchThrowableOfType(
                    OnvifException.class, () -> Clients.of(camera).snapshot("P_1"));
            assertThat(failed.kind()).isEqualTo(OnvifException.Kind.MALFORMED);
        }
    }

    @Test
    void a_redirect_on_the_same_host_is_followed() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetSnapshotUri", Samples.snapshotUri(camera.url("/old.jpg")))
                    .answer("/old.jpg", Reply.http(302, "Location: /new.jpg\r\n", ""))
                    .answer("/new.jpg", Reply.http(301, "Location: " + camera.url("/newer.jpg") + "\r\n", ""))
                    .answer("/newer.jpg", Reply.http(200, "", Samples.jpeg(16, 8)));
            assertThat(Clients.value(Clients.of(camera).snapshot("P_1")).width())
                    .isEqualTo(16);
        }
    }

    @Test
    void a_redirect_to_another_host_is_refused_and_nothing_is_sent_there() throws IOException {
        try (FakeCamera camera = FakeCamera.http();
                FakeCamera elsewhere = FakeCamera.http()) {
            for (String location : List.of(
                    elsewhere.url("/x").replace("127.0.0.1", "localhost"),
                    "//localhost/x",
                    "http://127.0.0.1.example/",
                    "http://127.0.0.1:80@localhost:" + elsewhere.port() + "/",
                    "file:///etc/passwd",
                    "")) {
                camera.answer("GetDeviceInformation", Reply.http(307, "Location: " + location + "\r\n", ""));
                assertThat(Clients.refusal(Clients.of(camera).deviceInformation()))
                        .isEqualTo(Refusal.REDIRECTED_ELSEWHERE);
            }
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void a_circle_of_redirects_ends() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetDeviceInformation", Reply.http(307, "Location: /again\r\n", ""));
            OnvifException failed = catchThrowableOfType(
                    OnvifException.class, () -> Clients.of(camera).deviceInformation());
            assertThat(failed.kind()).isEqualTo(OnvifException.Kind.MALFORMED);
            assertThat(camera.heard()).hasSizeLessThan(10);
        }
    }

    @Test
    void this_machine_is_no_camera_unless_that_is_switched_on() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            String typed = "http://camera.test:" + camera.port();
            assertThat(Clients.refusal(Clients.at(typed, AddressRules.usual(), Clients.loopback())
                            .clockOffset()))
                    .isEqualTo(Refusal.ADDRESS_REFUSED);
            assertThat(camera.heard()).isEmpty();
            Clients.value(Clients.at(typed, WITH_LOOPBACK, Clients.loopback()).clockOffset());
            assertThat(camera.heard().get(0).header("host")).contains("camera.test:" + camera.port());
        }
    }

    @Test
    void a_name_is_looked_up_once_per_connection_and_what_came_out_is_what_is_connected_to() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            AtomicInteger lookups = new AtomicInteger();
            NameLookup rebinding = host ->
                    List.of(InetAddress.getByName(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
            OnvifClient client = Clients.at("http://camera.test:" + camera.port(), WITH_LOOPBACK, rebinding);
            Clients.value(client.clockOffset());
            assertThat(lookups).hasValue(1);
            assertThat(camera.heard()).hasSize(1);
            assertThat(Clients.refusal(client.clockOffset())).isEqualTo(Refusal.ADDRESS_REFUSED);
        }
    }

    @Test
    void of_several_addresses_only_those_that_are_allowed_are_tried() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            NameLookup mixed =
                    host -> List.of(InetAddress.getByName("169.254.169.254"), InetAddress.getByName("127.0.0.1"));
            Clients.value(Clients.at("http://camera.test:" + camera.port(), WITH_LOOPBACK, mixed)
                    .clockOffset());
            assertThat(camera.heard()).hasSize(1);
        }
    }

    @Test
    void a_camera_that_is_off_is_a_failure_that_says_where_nothing_answered() throws IOException {
        int closed = closedPort();
        OnvifClient client = Clients.at("127.0.0.1:" + closed, WITH_LOOPBACK, Clients.loopback());
        OnvifException failed = catchThrowableOfType(OnvifException.class, client::clockOffset);
        assertThat(failed.kind()).isEqualTo(OnvifException.Kind.UNREACHABLE);
        assertThat(failed).hasMessageContaining("127.0.0.1").hasMessageContaining(String.valueOf(closed));
    }

    @Test
    void a_name_that_nobody_knows_is_a_failure() {
        NameLookup nobody = host -> List.of();
        OnvifException failed = catchThrowableOfType(
                OnvifException.class, Clients.at("http://nobody.test", WITH_LOOPBACK, nobody)::clockOffset);
        assertThat(failed.kind()).isEqualTo(OnvifException.Kind.UNREACHABLE);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
