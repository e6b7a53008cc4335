package obscura.e2e.masking;

import static obscura.e2e.masking.MaskedHome.ANNA;
import static obscura.e2e.masking.MaskedHome.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.state.View;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.NewCamera;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses where something answers, or nothing does, and it is no ONVIF camera: one sentence that says what to do, and soon. */
class NotACameraTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @TempDir
    Path folder;

    private MaskedHome home;

    @BeforeEach
    void open() throws Exception {
        home = new MaskedHome(folder);
    }

    @AfterEach
    void close() {
        assertThat(home.links.all()).as("Nothing is kept of it").isEmpty();
        home.close();
    }

    private CameraTrouble trouble(int port) {
        String address = "http://127.0.0.1:" + port + "/onvif/device_service";
        long begun = System.nanoTime();
        AddResult result = home.add.add(
                new NewCamera("x", address, "operator", new CameraPassword(PASSWORD), Optional.empty(), false), ANNA);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        CameraTrouble trouble = ((AddResult.Refused) result).trouble();
        assertThat(trouble.sentence()).matches("[A-Z].*\\. [A-Z].*\\.").doesNotContain("p@ss", "<", "Exception");
        return trouble;
    }

    private CameraTrouble web(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        try {
            return trouble(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_web_page_is_no_camera() throws Exception {
        CameraTrouble page = web(200, "<!doctype html><title>Printer</title><p>Toner low");
        assertThat(page.kind()).isEqualTo(Kind.NOT_ONVIF);
        assertThat(page.sentence()).contains("Check the port", "ONVIF");
        assertThat(web(404, "<html><body>Not found</body></html>").kind()).isEqualTo(Kind.NOT_ONVIF);
        assertThat(web(500, "oops").kind()).isEqualTo(Kind.NOT_ONVIF);
        assertThat(web(200, "<a/>").kind()).isEqualTo(Kind.NOT_ONVIF);
    }

    @Test
    void the_port_of_a_camera_s_stream_is_not_that_of_its_onvif() throws Exception {
        try (SimulatedCamera camera = new SimulatedCamera(0, "yard", "operator", PASSWORD)) {
            CameraTrouble trouble = trouble(camera.streamAddress(View.MAIN).getPort());
            assertThat(trouble.sentence()).contains("port");
        }
    }

    @Test
    void a_port_where_nobody_listens_is_told_at_once() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, HERE)) {
            port = closed.getLocalPort();
        }
        assertThat(trouble(port).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void a_port_that_takes_every_call_and_never_answers_is_waited_for_only_a_while() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, HERE)) {
            assertThat(trouble(deaf.getLocalPort()).kind()).isEqualTo(Kind.STOPPED_ANSWERING);
        }
    }
}
