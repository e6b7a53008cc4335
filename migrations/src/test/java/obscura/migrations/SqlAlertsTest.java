package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.alert.AlertSecret;
import obscura.plugin.alert.Alerts.Told;
import obscura.plugin.alert.Way;
import obscura.plugin.alert.WebhookSettings;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.seal.SecretBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlAlertsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123Z");
    private static final WebhookSettings HOOK =
            new WebhookSettings(new NvrUrl(true, "fd00::7", 8443, "/in/box"), "X-Token", Optional.empty());
    private static final BrokerSettings BROKER =
            new BrokerSettings(false, "broker.lan", 1883, "anna \"'", "site/alerts", Optional.empty());
    private static final String SEEN = "a".repeat(64);

    @TempDir
    Path home;

    private Database open() {
        return Database.open(home.resolve("obscura.db"));
    }

    private SqlAlerts alerts(Database database) {
        return new SqlAlerts(database, SecretBox.in(home.resolve("keys")));
    }

    @Test
    void where_alerts_go_outlives_a_restart_and_no_copy_of_the_database_gives_a_secret_away() throws IOException {
        try (Database database = open()) {
            SqlAlerts alerts = alerts(database);
            assertThat(alerts.webhook()).isEmpty();
            assertThat(alerts.broker()).isEmpty();
            assertThat(alerts.secret().text()).isEmpty();
            assertThat(alerts.password().text()).isEmpty();
            alerts.put(HOOK, new AlertSecret("hush-hush"));
            alerts.put(BROKER, new BrokerPassword("br0ker-word"));
        }
        assertThat(Files.readString(home.resolve("obscura.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("hush-hush")
                .doesNotContain("br0ker-word");
        try (Database database = open()) {
            SqlAlerts alerts = alerts(database);
            assertThat(alerts.webhook()).contains(HOOK);
            assertThat(alerts.broker()).contains(BROKER);
            assertThat(alerts.secret().text()).isEqualTo("hush-hush");
            assertThat(alerts.password().text()).isEqualTo("br0ker-word");
        }
    }

    @Test
    void the_certificate_seen_first_stays_until_the_settings_are_replaced() {
        try (Database database = open()) {
            SqlAlerts alerts = alerts(database);
            alerts.pin(Way.WEBHOOK, SEEN);
            WebhookSettings hook = new WebhookSettings(new NvrUrl(true, "hook.lan", 443, ""), "", Optional.empty());
            alerts.put(hook, AlertSecret.NONE);
            alerts.put(BROKER, BrokerPassword.NONE);
            for (Way way : Way.values()) {
                alerts.pin(way, SEEN);
                alerts.pin(way, "b".repeat(64));
            }
            assertThat(alerts.webhook().orElseThrow().certificate()).contains(SEEN);
            assertThat(alerts.broker().orElseThrow().certificate()).contains(SEEN);
            alerts.put(hook, AlertSecret.NONE);
            assertThat(alerts.webhook()).contains(hook);
        }
    }

    @Test
    void a_way_that_is_removed_takes_its_secret_along_and_leaves_the_other() {
        try (Database database = open()) {
            SqlAlerts alerts = alerts(database);
            alerts.put(HOOK, new AlertSecret("hush"));
            alerts.put(BROKER, new BrokerPassword("word"));
            alerts.remove(Way.WEBHOOK);
            assertThat(alerts.webhook()).isEmpty();
            assertThat(alerts.secret().text()).isEmpty();
            assertThat(alerts.password().text()).isEqualTo("word");
            alerts.remove(Way.BROKER);
            assertThat(alerts.broker()).isEmpty();
            assertThat(alerts.password().text()).isEmpty();
        }
    }

    @Test
    void what_was_told_is_kept_once_for_each_matter_and_way() {
        Told failed = new Told("run-7", Way.WEBHOOK, 1, NOON.plusSeconds(60), Optional.empty(), "Nothing answers.");
        Told arrived = new Told("run-7", Way.WEBHOOK, 2, NOON.plusSeconds(120), Optional.of(NOON), "");
        Told other = new Told("run-7", Way.BROKER, 1, NOON, Optional.of(NOON), "");
        try (Database database = open()) {
            SqlAlerts alerts = alerts(database);
            alerts.keep(failed);
            alerts.keep(other);
            assertThat(alerts.told()).isEqualTo(List.of(other, failed));
            alerts.keep(arrived);
        }
        try (Database database = open()) {
            SqlAlerts alerts = alerts(database);
            assertThat(alerts.told()).isEqualTo(List.of(other, arrived));
            alerts.forget(failed);
            assertThat(alerts.told()).isEqualTo(List.of(other));
        }
    }
}
