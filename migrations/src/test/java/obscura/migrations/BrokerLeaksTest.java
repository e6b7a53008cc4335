package obscura.migrations;

import static obscura.migrations.LeakyShop.ANNA;
import static obscura.migrations.LeakyShop.JPEG;
import static obscura.migrations.LeakyShop.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.broker.TinyBroker.Trick;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.leak.Scan;
import obscura.plugin.nvr.control.Sight;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recorder leaves and says at its broker is found like what it keeps itself. */
class BrokerLeaksTest {
    @TempDir
    Path home;

    @AutoClose
    private LeakyShop site;

    @BeforeEach
    void open() {
        site = new LeakyShop(home);
    }

    @Test
    void pictures_at_the_broker_are_findings_of_their_camera() {
        site.withBroker();
        site.broker.keep(PERSON, JPEG).keep("frigate/what/ever", JPEG);
        assertThat(site.scan().findings())
                .extracting(Finding::source, Finding::sight, Finding::camera, Finding::where)
                .containsExactly(
                        tuple(Source.BROKER, Sight.BROKER_PICTURES, Optional.of("front"), PERSON),
                        tuple(Source.BROKER, Sight.BROKER_PICTURES, Optional.empty(), "frigate/what/ever"));
    }

    @Test
    void a_broker_that_can_t_be_looked_into_is_a_scan_that_failed() {
        site.withBroker();
        site.recorder.has(Sight.AUDIO, "front", "ffmpeg", false);
        site.broker.playing(Trick.NO_SUBSCRIPTIONS);
        Scan scan = site.scan();
        assertThat(scan.whole()).isEmpty();
        assertThat(scan.failure().orElseThrow().sentence()).contains("subscribe");
        assertThat(scan.findings()).extracting(Finding::sight).containsExactly(Sight.AUDIO);
    }

    @Test
    void a_folder_is_looked_at_by_nobody_and_its_broker_is() {
        site.doors.recorders.clear();
        assertThat(site.leaks.scan(site.shop.id(), ANNA)).isEmpty();
        assertThat(site.scans.find(site.shop.id())).isEmpty();
        site.withBroker();
        site.broker.keep(PERSON, JPEG);
        Scan scan = site.scan();
        assertThat(scan.findings()).hasSize(1);
        assertThat(scan.whole()).isEmpty();
        assertThat(scan.failure().orElseThrow().sentence()).contains("own settings");
    }

    @Test
    void what_a_recorder_says_of_itself_at_its_broker_is_kept() {
        site.withBroker();
        assertThat(site.scan().online()).isEmpty();
        site.broker.keep("frigate/available", "offline".getBytes(StandardCharsets.US_ASCII));
        assertThat(site.scan().online()).contains(false);
        site.broker.keep("frigate/available", "online".getBytes(StandardCharsets.US_ASCII));
        assertThat(site.scan().online()).contains(true);
        assertThat(site.kept().online()).contains(true);
    }

    @Test
    void what_a_recorder_counts_at_its_broker_is_kept_until_the_next_look() {
        site.withBroker();
        site.broker.keep("frigate/front/person", new byte[] {'2'}).keep("frigate/street/person", new byte[] {'3'});
        assertThat(site.scan().counts()).containsExactly(new PublishedCount("front", "person", false, 2));
        assertThat(site.kept().counts()).containsExactly(new PublishedCount("front", "person", false, 2));
        site.broker.playing(Trick.NO_SUBSCRIPTIONS);
        assertThat(site.scan().counts()).isEmpty();
        assertThat(site.kept().counts()).isEmpty();
    }
}
