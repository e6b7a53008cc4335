package obscura.e2e.frigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door with login: TLS of its own making, a cookie or a bearer token, two roles. */
class FrigateLoginTest {
    private static final String ADMIN = "{\"user\":\"admin\",\"password\":\"adminpassword12\"}";
    private static final String VIEWER = "{\"user\":\"viewer\",\"password\":\"viewerpassword12\"}";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1795404345));

    @AutoClose
    private SimulatedFrigate frigate;

    private Asker asker;

    @BeforeEach
    void a_frigate_with_both_doors() throws Exception {
        frigate = new SimulatedFrigate(FrigateSettings.in(folder).clock(clock).withLogin());
        asker = new Asker(trusting(frigate.certificate()), frigate.loginDoor(), List.of());
    }

    private static HttpClient trusting(X509Certificate certificate) throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Pinned(certificate)}, null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private String token(String login) {
        return asker.send("POST", "/api/login", login)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceAll("^frigate_token=([^;]+);.*", "$1");
    }

    @Test
    void without_a_login_every_path_is_a_page() {
        for (String path : List.of("/api/version", "/api/config", "/recordings/", "/exports/")) {
            HttpResponse<byte[]> answer = asker.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(Asker.text(answer)).contains("<title>401 Authorization Required</title>");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        HttpResponse<byte[]> answer = asker.send("POST", "/api/login", "{\"user\":\"admin\",\"password\":\"no\"}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Asker.text(answer)).isEqualTo("{\"message\":\"Login failed\"}");
    }

    @Test
    void a_token_opens_as_cookie_and_as_bearer_until_it_ends() {
        String token = token(ADMIN);
        Asker cookie = asker.with("Cookie", "frigate_token=" + token);
        Asker bearer = asker.with("Authorization", "Bearer " + token);

        assertThat(cookie.json("/api/profile").path("role").asString()).isEqualTo("admin");
        assertThat(bearer.json("/api/profile").path("role").asString()).isEqualTo("admin");
        clock.forward(Duration.ofHours(23).plusMinutes(45));
        assertThat(cookie.get("/api/profile").headers().firstValue("Set-Cookie"))
                .isPresent();
        assertThat(bearer.get("/api/profile").headers().firstValue("Set-Cookie"))
                .isEmpty();
        clock.forward(Duration.ofMinutes(16));
        assertThat(bearer.get("/api/profile").statusCode()).isEqualTo(401);
    }

    @Test
    void all_tokens_end_when_its_owner_says_so_and_a_forged_one_never_opens() {
        String token = token(ADMIN);
        assertThat(asker.with("Cookie", "frigate_token=" + token + "x")
                        .get("/api/version")
                        .statusCode())
                .isEqualTo(401);

        frigate.endSessions();

        assertThat(asker.with("Cookie", "frigate_token=" + token)
                        .get("/api/version")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_viewer_may_look_and_change_nothing() {
        Asker viewer = asker.with("Cookie", "frigate_token=" + token(VIEWER));

        assertThat(viewer.get("/api/config").statusCode()).isEqualTo(200);
        assertThat(viewer.get("/api/config/raw_paths").statusCode()).isEqualTo(403);
        HttpResponse<byte[]> delete = viewer.send("DELETE", "/api/recordings/start/1/end/2", "");
        assertThat(delete.statusCode()).isEqualTo(403);
        assertThat(Asker.text(delete))
                .isEqualTo("{\"detail\":\"Access denied. A user with the admin role is required.\"}");
    }

    @Test
    void a_browser_of_another_site_is_refused() {
        Asker open = Asker.at(frigate.openDoor());
        String body = "{\"value\":\"OFF\"}";

        assertThat(open.with("Origin", "http://x")
                        .send("PUT", "/api/camera/front/set/recordings", body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(open.with("Origin", "http://x", "X-CSRF-TOKEN", "1")
                        .send("PUT", "/api/camera/front/set/recordings", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(open.json("/api/profile").path("username").asString()).isEqualTo("anonymous");
    }

    @Test
    void another_certificate_is_shown_after_a_swap() {
        X509Certificate before = frigate.certificate();

        frigate.swapCertificate();

        assertThat(frigate.certificate()).isNotEqualTo(before);
        assertThatThrownBy(() -> asker.get("/api/version")).hasCauseInstanceOf(SSLHandshakeException.class);
    }
}
