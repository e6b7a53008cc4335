package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RtspRelayTest {
    private static final String OK = "RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 3\r\n\r\nabc";

    @Test
    void answers_and_pictures_pass_as_they_are() throws Exception {
        String data = "$\0\0\3xyz";
        assertThat(heard(OK + data + OK)).isEqualTo(OK + data + OK);
    }

    @Test
    void an_answer_that_points_to_another_host_ends_it_all() throws Exception {
        String moved = "RTSP/1.0 302 Moved\r\nLocation: rtsp://10.0.0.1/secret\r\n\r\n";
        assertThat(heard(OK + moved + OK)).isEqualTo(OK);
    }

    @Test
    void a_camera_that_asks_to_go_elsewhere_is_not_listened_to() throws Exception {
        assertThat(heard(OK + "REDIRECT rtsp://x/ RTSP/1.0\r\nLocation: rtsp://10.0.0.1/\r\n\r\n"))
                .isEqualTo(OK);
    }

    @Test
    void an_answer_of_any_length_is_not_waited_for() throws Exception {
        assertThat(heard("RTSP/1.0 200 OK\r\nContent-Length: 99999999999\r\n\r\n"))
                .isEmpty();
        assertThat(heard("RTSP/1.0 200 OK\r\nX: " + "y".repeat(40_000))).isEmpty();
    }

    private static String heard(String said) throws Exception {
        try (ServerSocket camera = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> say(camera, said));
            try (RtspRelay relay = new RtspRelay(InetAddress.getLoopbackAddress(), camera.getLocalPort(), 5_000);
                    Socket player = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
                player.setSoTimeout(5_000);
                return new String(player.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static void say(ServerSocket camera, String said) {
        try (Socket player = camera.accept()) {
            player.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException relayIsGone) {
            // it had heard enough
        }
    }
}
