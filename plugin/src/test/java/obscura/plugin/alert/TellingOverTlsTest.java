package obscura.plugin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.onvif.Certificates;
import obscura.plugin.nvr.line.FakeRecorder;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webhook over TLS: the certificate seen first is the only one that gets the secret. */
class TellingOverTlsTest {
    private static final Matter RUN = new Matter(Matter.Kind.RUN_ASKS, "run-7", "Run 7 asks.");

    @TempDir
    Path home;

    private final KeptAlerts alerts = new KeptAlerts();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final FakeRecorder hook = new FakeRecorder();
    private final SendAlerts send =
            new SendAlerts(alerts, new SendOutside(alerts, () -> "Shop", () -> true), () -> List.of(RUN), clock);

    @BeforeEach
    void over_tls() throws IOException {
        hook.overTls(Certificates.selfSigned(home, "first"));
        NvrUrl at = new NvrUrl(true, hook.url().host(), hook.url().port(), "/in");
        alerts.put(new WebhookSettings(at, "X-Token", Optional.empty()), new AlertSecret("hush-hush"));
    }

    @AfterEach
    void close() {
        hook.close();
    }

    @Test
    void the_certificate_seen_first_is_kept() {
        send.round();
        assertThat(hook.heard()).singleElement().asString().contains("X-Token: hush-hush");
        assertThat(alerts.webhook().orElseThrow().certificate().orElseThrow()).matches("[0-9a-fA-F:]{64,}");
    }

    @Test
    void another_one_gets_neither_alert_nor_secret_and_is_told_of() throws IOException {
        assertThat(send.test(Way.WEBHOOK)).isEmpty();
        hook.overTls(Certificates.selfSigned(home, "second"));
        send.round();
        clock.forward(Duration.ofDays(1));
        send.round();
        assertThat(hook.heard()).as("only the test before").hasSize(1);
        assertThat(alerts.told()).singleElement().satisfies(told -> {
            assertThat(told.done()).isEmpty();
            assertThat(told.tries()).isEqualTo(2);
            assertThat(told.trouble()).contains("certificate").doesNotContain("hush-hush");
        });
    }

    @Test
    void a_hook_that_speaks_no_tls_gets_nothing() {
        NvrUrl plain;
        try (FakeRecorder other = new FakeRecorder()) {
            plain = new NvrUrl(true, other.url().host(), other.url().port(), "/in");
            other.usually(asked -> FakeRecorder.raw("HTTP/1.1 400 No\r\n\r\n"));
            alerts.put(new WebhookSettings(plain, "X-Token", Optional.empty()), new AlertSecret("hush-hush"));
            assertThat(send.test(Way.WEBHOOK)).isPresent();
            assertThat(other.heard()).noneMatch(said -> said.contains("hush-hush"));
        }
    }
}
