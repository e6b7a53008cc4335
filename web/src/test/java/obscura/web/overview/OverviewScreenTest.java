package obscura.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import obscura.web.RecordedSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewScreenTest {
    @TempDir
    Path folder;

    private RecordedSite site;

    @BeforeEach
    void start() {
        site = new RecordedSite(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_newcomer_is_led_to_add_recordings() {
        assertThat(site.admin().get("/").body()).contains("href=\"/settings/recordings/add\"");
    }

    @Test
    void a_camera_is_a_card_with_its_newest_picture_and_how_it_stands() {
        site.hour("yard", "2026-03-10T06:00:00").added();
        String page = site.admin().get("/").body();
        assertThat(page)
                .contains("src=\"/cameras/" + site.camera("yard") + "/picture?width=480&amp;at=2026-03-10T06:00:00Z\"")
                .contains("identifiable")
                .contains("Its recorder keeps every picture unmasked");
    }

    @Test
    void a_camera_that_recorded_nothing_for_long_needs_attention_and_a_fresh_one_does_not() {
        LocalDateTime now =
                LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        site.clip("fresh", now.minusMinutes(30).toString().substring(0, 16) + ":00", Duration.ofMinutes(5), "UTC")
                .hour("stale", "2026-03-10T06:00:00")
                .added();
        String page = site.admin().get("/").body();
        assertThat(page).contains("stale has recorded nothing since").doesNotContain("fresh has recorded nothing");
        assertThat(page.split(">needs attention<", -1)).hasSize(2);
    }

    @Test
    void a_file_without_a_layout_that_fits_is_told_to_who_can_change_it_only() {
        site.added();
        assertThat(site.admin().get("/").body()).contains("is empty");
        var viewer = site.site().invited(site.admin(), "vera", "viewer");
        assertThat(viewer.get("/").body()).doesNotContain("is empty").contains("no camera that you may see");
    }
}
