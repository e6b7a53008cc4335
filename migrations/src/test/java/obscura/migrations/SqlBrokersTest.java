package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.broker.BrokerPassword;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.seal.SecretBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlBrokersTest {
    private static final BrokerSettings SETTINGS =
            new BrokerSettings(true, "broker.lan", 8883, "anna \"'", "home/frigate", Optional.empty());

    @TempDir
    Path home;

    @Test
    void a_broker_is_kept_with_a_password_that_no_copy_of_the_database_gives_away() throws Exception {
        Path file = home.resolve("obscura.db");
        try (Database database = Database.open(file)) {
            NvrId nvr = new SqlNvrs(database)
                    .add(
                            "shop",
                            new FolderSettings(
                                    home, new FolderPattern("{camera}/{yyyy-MM-dd}"), ZoneId.of("UTC"), false))
                    .id();
            SqlBrokers brokers = new SqlBrokers(database, SecretBox.in(home.resolve("keys")));
            assertThat(brokers.find(nvr)).isEmpty();
            assertThatThrownBy(() -> brokers.password(nvr)).isInstanceOf(ObscuraException.class);
            brokers.put(nvr, SETTINGS, new BrokerPassword("br0ker-secret"));
            assertThat(brokers.find(nvr)).contains(SETTINGS);
            assertThat(brokers.password(nvr).text()).isEqualTo("br0ker-secret");
            brokers.pin(nvr, "a".repeat(64));
            brokers.pin(nvr, "b".repeat(64));
            assertThat(brokers.find(nvr).orElseThrow().certificate()).contains("a".repeat(64));
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("br0ker-secret");
        try (Database database = Database.open(file)) {
            SqlBrokers brokers = new SqlBrokers(database, SecretBox.in(home.resolve("keys")));
            NvrId nvr = new SqlNvrs(database).all().get(0).id();
            brokers.remove(nvr);
            assertThat(brokers.find(nvr)).isEmpty();
        }
    }
}
