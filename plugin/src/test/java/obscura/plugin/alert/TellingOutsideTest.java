package obscura.plugin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.broker.TinyBroker;
import obscura.plugin.nvr.line.FakeRecorder;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.time.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the house, as a real web server and a real broker on loopback hear it. */
class TellingOutsideTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Matter RUN = new Matter(Matter.Kind.RUN_ASKS, "run-7", "Run 7 asks \"why\".");

    private final KeptAlerts alerts = new KeptAlerts();
    private final SettableClock clock = new SettableClock(NOW);
    private final FakeRecorder hook = new FakeRecorder();
    private final TinyBroker broker = new TinyBroker().asking("obscura:w0rd");
    private boolean loopback = true;
    private final SendAlerts send =
            new SendAlerts(alerts, new SendOutside(alerts, () -> "Shop", () -> loopback), () -> List.of(RUN), clock);

    @AfterEach
    void close() {
        hook.close();
        broker.close();
    }

    private void webhook() {
        NvrUrl at = new NvrUrl(false, hook.url().host(), hook.url().port(), "/in/box");
        alerts.put(new WebhookSettings(at, "X-Token", Optional.empty()), new AlertSecret("hush-hush"));
    }

    private void mqtt(String password) {
        alerts.put(
                new BrokerSettings(false, "127.0.0.1", broker.port(), "obscura", "site/alerts", Optional.empty()),
                new BrokerPassword(password));
    }

    private String trouble() {
        return alerts.told().get(0).trouble();
    }

    @Test
    void a_webhook_hears_a_matter_once_with_the_secret_in_its_header_only() {
        webhook();
        send.round();
        clock.forward(Duration.ofDays(1));
        send.round();
        assertThat(hook.heard()).hasSize(1);
        String[] parts = hook.heard().get(0).split("\r\n\r\n", 2);
        assertThat(parts[0]).startsWith("POST /in/box HTTP/1.1").contains("X-Token: hush-hush");
        assertThat(parts[1])
                .contains("\"site\":\"Shop\"", "\"kind\":\"run-asks\"", "\"matter\":\"run-7\"")
                .contains("\"sentence\":\"Run 7 asks \\\"why\\\".\"", "\"at\":\"2026-03-01T10:00:00Z\"")
                .doesNotContain("hush-hush");
        assertThat(alerts.told()).allMatch(told -> told.done().isPresent());
    }

    @Test
    void what_a_webhook_did_not_take_comes_again_after_a_minute_until_it_is_taken() {
        webhook();
        hook.says(FakeRecorder.with(500, "text/plain", "hush-hush is wrong"));
        send.round();
        assertThat(trouble()).contains("500").doesNotContain("hush-hush");
        clock.forward(Duration.ofSeconds(59));
        send.round();
        assertThat(hook.heard()).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        send.round();
        clock.forward(Duration.ofDays(1));
        send.round();
        assertThat(hook.heard()).hasSize(2);
        assertThat(trouble()).isEmpty();
    }

    @Test
    void a_redirect_is_not_followed_and_takes_no_secret_along() {
        try (FakeRecorder elsewhere = new FakeRecorder()) {
            webhook();
            for (int status : List.of(301, 302, 303, 307, 308)) {
                hook.says(FakeRecorder.raw("HTTP/1.1 " + status + " Go\r\nLocation: " + elsewhere.url()
                        + "/hush-hush\r\nContent-Length: 0\r\n\r\n"));
                assertThat(send.test(Way.WEBHOOK).orElseThrow())
                        .as("status " + status)
                        .doesNotContain("hush-hush");
            }
            assertThat(hook.heard()).hasSize(5);
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void an_address_that_is_no_host_of_the_network_is_refused() {
        for (String address : List.of("169.254.169.254", "[fd00:ec2::254]", "0.0.0.0", "224.0.0.1", "169.254.1.1")) {
            NvrUrl url = NvrUrl.typed("http://" + address + "/hook", 80).orElseThrow();
            alerts.put(new WebhookSettings(url, "X-Token", Optional.empty()), new AlertSecret("hush-hush"));
            assertThat(send.test(Way.WEBHOOK)).as(address).isPresent();
            assertThat(send.test(Way.WEBHOOK).orElseThrow())
                    .as(address)
                    .matches(".*(hosting provider|link-local|one host).*")
                    .doesNotContain("hush-hush");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.8.8.8"})
    void a_webhook_on_this_machine_is_spoken_to_only_when_the_site_allows_it(String host) {
        loopback = false;
        NvrUrl url = NvrUrl.typed("http://" + host + ":" + hook.url().port() + "/in", 80)
                .orElseThrow();
        alerts.put(new WebhookSettings(url, "X-Token", Optional.empty()), new AlertSecret("hush-hush"));
        assertThat(send.test(Way.WEBHOOK).orElseThrow())
                .contains("this machine")
                .doesNotContain("hush-hush");
        assertThat(hook.heard()).isEmpty();
    }

    @Test
    void whether_it_may_be_on_this_machine_is_asked_each_time() {
        webhook();
        loopback = false;
        assertThat(send.test(Way.WEBHOOK)).isPresent();
        loopback = true;
        assertThat(send.test(Way.WEBHOOK)).isEmpty();
        assertThat(hook.heard()).hasSize(1);
    }

    @Test
    void nothing_there_is_said_without_the_secret() {
        webhook();
        hook.close();
        send.round();
        assertThat(trouble()).isNotEmpty().doesNotContain("hush-hush").doesNotContain("/in/box");
    }

    @Test
    void a_broker_hears_a_matter_once_and_keeps_nothing_of_it() {
        mqtt("w0rd");
        send.round();
        clock.forward(Duration.ofDays(1));
        send.round();
        assertThat(broker.passed()).hasSize(1);
        assertThat(broker.passed().get(0))
                .startsWith("site/alerts {")
                .contains("\"matter\":\"run-7\"")
                .doesNotContain("w0rd");
        assertThat(broker.kept()).isEmpty();
    }

    @Test
    void a_broker_that_refuses_the_login_is_asked_again_when_the_password_is_right() {
        mqtt("wr0ng");
        send.round();
        assertThat(trouble()).contains("login").doesNotContain("wr0ng");
        mqtt("w0rd");
        clock.forward(Duration.ofMinutes(1));
        send.round();
        assertThat(broker.passed()).hasSize(1);
    }

    @Test
    void a_broker_on_this_machine_is_spoken_to_only_when_the_site_allows_it() {
        loopback = false;
        mqtt("w0rd");
        send.round();
        assertThat(trouble()).contains("this machine");
        assertThat(broker.connections()).isZero();
    }

    @Test
    void a_way_that_is_not_set_says_so() {
        assertThat(send.test(Way.WEBHOOK)).contains("That way is not set.");
        assertThat(send.test(Way.BROKER)).contains("That way is not set.");
    }
}
