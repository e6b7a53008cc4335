package obscura.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.web.RecordedSite;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineScreenTest {
    private static final String DAY = "?day=2026-03-10";

    @TempDir
    Path folder;

    private RecordedSite site;
    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        site = new RecordedSite(folder).in("UTC");
        admin = site.admin();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String yard() {
        site.hour("yard", "2026-03-10T06:00:00")
                .hour("porch", "2026-03-11T06:00:00")
                .added();
        return "/cameras/" + site.camera("yard");
    }

    @Test
    void a_day_shows_what_was_recorded_and_its_gaps() {
        String page = admin.get(yard() + DAY + "&at=06:30:00").body();
        assertThat(page)
                .contains("data-spans=\"21600-25200\"")
                .contains("x=\"25.0000%\" y=\"20\" width=\"4.1667%\"")
                .contains("aria-valuetext=\"06:30:00, recorded\"")
                .contains("Clips from 06:00 to 07:00")
                .contains("1:00:00");
        assertThat(page).doesNotContain("style=").doesNotContain("onclick");
    }

    @Test
    void without_a_day_the_newest_footage_is_shown() {
        assertThat(admin.get(yard()).body()).contains("data-day=\"2026-03-10\"").contains("06:59:50, recorded");
    }

    @Test
    void a_day_without_footage_says_so_and_leads_to_the_newest() {
        String page = admin.get(yard() + "?day=2026-03-12").body();
        assertThat(page).contains("Nothing was recorded on this day").contains("Go to the newest footage");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25"})
    void on_the_days_when_the_clocks_change_every_hour_is_there(String date, int hours) {
        site.in("Europe/Berlin");
        Day day = new Day(LocalDate.parse(date), ZoneId.of("Europe/Berlin"));
        for (int from = 0; from < hours; from++) {
            Instant start = day.from().plus(Duration.ofHours(from));
            site.clip("hall", start.toString().replace("Z", ""), Duration.ofHours(1), "UTC");
        }
        site.added();
        String page = admin.get("/cameras/" + site.camera("hall") + "?day=" + date + "&at=04:00:00")
                .body();
        assertThat(page)
                .contains("data-spans=\"0-" + hours * 3600 + "\"")
                .contains("it has " + hours + " hours")
                .contains("aria-valuemax=\"" + (hours * 3600 - 1) + "\"")
                .contains("data-at=\"" + (hours == 23 ? 3 : 5) * 3600 + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?day=yesterday", "?day=2026-02-30", "?day=9999-01-01", "?day=-99999-01-01"})
    void a_day_that_is_none_is_not_there(String query) {
        assertThat(admin.get(yard() + query).statusCode()).isEqualTo(404);
    }

    @Test
    void a_time_that_is_none_is_left_aside() {
        assertThat(admin.get(yard() + DAY + "&at=teatime").statusCode()).isEqualTo(200);
    }

    @Test
    void names_with_markup_are_text() throws Exception {
        String name = "<img src=x onerror=alert(1)> \"Тор\" 'é' & {0}";
        Files.createDirectories(site.recordings().resolve(name));
        site.hour(name, "2026-03-10T06:00:00").added();
        String id = admin.get("/api/v1/cameras").body().replaceAll("(?s).*\"id\":(\\d+).*?", "$1");
        for (String path : List.of("/", "/cameras/" + id.replaceAll("\\D.*", ""), "/settings/recordings/1")) {
            assertThat(admin.get(path).body()).doesNotContain("<img src=x").contains("&lt;img src=x");
        }
    }

    @Test
    void another_camera_is_for_a_limited_visitor_one_that_does_not_exist() {
        yard();
        RunningSite.Visitor viewer = site.site().invited(admin, "vera", "operator", List.of(site.camera("yard")));
        long porch = site.camera("porch");
        assertThat(viewer.get("/cameras/" + site.camera("yard")).statusCode()).isEqualTo(200);
        for (String rest : List.of("", "/clips", "/picture?at=2026-03-11T06:10:00Z", "/stretch?from=06:00&to=06:10")) {
            HttpResponse<String> theirs = viewer.get("/cameras/" + porch + rest);
            HttpResponse<String> nobodys = viewer.get("/cameras/" + 99_999 + rest);
            assertThat(theirs.statusCode()).as(rest).isEqualTo(404);
            assertThat(theirs.body()).isEqualTo(nobodys.body());
        }
        assertThat(viewer.get("/").body()).contains("yard").doesNotContain("porch");
    }

    @Test
    void whoever_may_not_see_footage_sees_the_camera_and_no_footage() {
        String yard = yard();
        RunningSite.Visitor installer = site.site().invited(admin, "ina", "installer");
        assertThat(installer.get(yard).body())
                .contains("identifiable")
                .doesNotContain("/picture")
                .doesNotContain("role=\"slider\"");
        assertThat(installer.get(yard + "/picture?at=2026-03-10T06:10:00Z").statusCode())
                .isEqualTo(403);
        assertThat(installer.get(yard + "/clips").statusCode()).isEqualTo(403);
        assertThat(installer.get("/").body()).doesNotContain("/picture");
    }

    @Test
    void a_stretch_by_the_clock_becomes_one_that_is_the_same_everywhere() {
        site.in("Europe/Berlin");
        assertThat(admin.get(yard() + "/stretch?day=2026-10-25&from=02:30:00%2B01:00&to=24:00")
                        .headers()
                        .firstValue("Location"))
                .contains("/exports/new?camera=" + site.camera("yard")
                        + "&from=2026-10-25T01%3A30%3A00Z&to=2026-10-25T23%3A00%3A00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'from=6&to=07:00', Write a time of this day",
        "'from=07:00&to=06:00', The end must come after the start",
        "'from=06:00&to=06:00', The end must come after the start",
        "'to=06:00', Write a time of this day"
    })
    void a_stretch_that_is_none_is_refused_at_its_field_and_kept(String query, String sentence) {
        HttpResponse<String> answer = admin.get(yard() + "/stretch" + DAY + "&" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(sentence)
                .contains("aria-invalid=\"true\"")
                .contains("value=\"0");
    }

    @Test
    void only_who_may_make_exports_is_offered_to_choose_a_stretch() {
        String yard = yard();
        RunningSite.Visitor viewer = site.site().invited(admin, "vera", "viewer");
        assertThat(admin.get(yard).body()).contains("id=\"stretch\"");
        assertThat(viewer.get(yard).body()).doesNotContain("id=\"stretch\"");
        assertThat(viewer.get(yard + "/stretch?from=06:00&to=06:10").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_camera_is_renamed_and_the_journal_tells() {
        String yard = yard();
        assertThat(admin.post(yard + "/name", Map.of("name", " ")).statusCode()).isEqualTo(422);
        assertThat(admin.post(yard + "/name", Map.of("name", "a\nb")).statusCode())
                .isEqualTo(422);
        assertThat(admin.post(yard + "/name", Map.of("name", "Hof <1>")).statusCode())
                .isEqualTo(303);
        assertThat(admin.get(yard).body()).contains("<h1>Hof &lt;1&gt;</h1>");
        assertThat(admin.get("/journal").body()).contains("Changed a camera").contains("yard → Hof &lt;1&gt;");
        RunningSite.Visitor viewer = site.site().invited(admin, "vera", "viewer");
        assertThat(viewer.post(yard + "/name", Map.of("name", "mine")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_picture_is_made_for_who_asks_and_the_look_is_in_the_journal_first() {
        Path file = folder.resolve("drawn.mp4");
        Clips.lossless(DrawnClip.of(64, 48, 50).at(10), file);
        Path kept = site.recordings().resolve("yard/20260310/060000.mp4");
        moved(file, kept);
        site.added();
        String picture = "/cameras/" + site.camera("yard") + "/picture?width=64&at=";
        HttpResponse<String> answer = admin.get(picture + "2026-03-10T06:00:02Z");
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Picture")).isEmpty();
        admin.get(picture + "2026-03-10T06:00:03Z");
        String journal = admin.get("/api/v1/journal?what=view-footage").body();
        assertThat(journal.split("\"view-footage\"", -1)).hasSize(2);
        assertThat(journal).contains("2026-03-10T06:00:00Z").contains("2026-03-10T06:05:00Z");
    }

    private static void moved(Path from, Path to) {
        try {
            new DrawnRecordings(to.getParent(), null, null)
                    .file(to.getFileName().toString(), Files.readAllBytes(from), Instant.parse("2026-03-10T06:00:05Z"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void where_there_is_no_picture_a_drawing_says_why() throws Exception {
        String picture = yard() + "/picture?at=2026-03-10T";
        HttpResponse<String> gap = admin.get(picture + "12:00:00Z");
        assertThat(gap.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(gap.headers().firstValue("X-Picture")).contains("none");
        assertThat(gap.body()).contains("Nothing was recorded at this time").startsWith("<svg");
        assertThat(admin.get(picture + "06:10:00Z").body()).contains("No picture could be read here");
        Files.delete(site.recordings().resolve("yard/20260310/060000.mp4"));
        assertThat(admin.get(picture + "06:10:00Z").body()).contains("The recording is no longer there");
        Files.move(site.recordings(), folder.resolve("away"));
        assertThat(admin.get(picture + "06:10:00Z").body()).contains("The recording can't be reached now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?at=", "?at=now", "?at=-1000000000-01-01T00:00:00Z", "?at=2026-03-10"})
    void a_picture_of_no_time_is_not_there(String query) {
        assertThat(admin.get(yard() + "/picture" + query).statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_of_an_hour_comes_alone_when_the_cursor_goes_there() {
        String list = admin.get(yard() + "/clips" + DAY + "&at=06:59:00", "HX-Request", "true")
                .body();
        assertThat(list).startsWith("<h2>").contains("06:00:00").doesNotContain("<html");
    }
}
