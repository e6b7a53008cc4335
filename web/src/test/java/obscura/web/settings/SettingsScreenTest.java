package obscura.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.web.RecordedSite;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsScreenTest {
    private static final String NEW = "/settings/recordings/new";

    @TempDir
    Path folder;

    private RecordedSite site;
    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        site = new RecordedSite(folder);
        admin = site.admin();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Map<String, String> form(String action) {
        return new HashMap<>(Map.of(
                "folder", site.recordings().toString(), "layout", "PLAIN", "zone", "Europe/Berlin", "do", action));
    }

    @Test
    void the_settings_of_the_site_are_kept_shown_and_in_the_journal() {
        Map<String, String> form =
                Map.of("name", "Corner <shop>", "zone", "Asia/Tokyo", "days", "3", "loopback", "yes");
        assertThat(admin.post("/settings", form).statusCode()).isEqualTo(303);
        assertThat(admin.get("/settings").body())
                .contains("value=\"Corner &lt;shop>\"")
                .contains("<option value=\"Asia/Tokyo\" selected>")
                .contains("value=\"3\"")
                .contains("value=\"yes\" checked");
        assertThat(admin.get("/journal").body()).contains("Changed settings").contains("exportDays: 7 → 3");
    }

    @ParameterizedTest
    @CsvSource({
        "'', UTC, 7, Give the site a name",
        "Shop, Mars/Base, 7, Choose a time zone",
        "Shop, UTC, 0, A number of days",
        "Shop, UTC, 366, A number of days",
        "Shop, UTC, soon, A number of days"
    })
    void nonsense_is_refused_at_its_field_and_nothing_is_changed(
            String name, String zone, String days, String sentence) {
        String before = admin.get("/api/v1/settings").body();
        HttpResponse<String> answer = admin.post("/settings", Map.of("name", name, "zone", zone, "days", days));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).contains("class=\"wrong\"");
        assertThat(admin.get("/api/v1/settings").body()).isEqualTo(before);
    }

    @Test
    void who_may_not_change_settings_does_not_see_them() {
        RunningSite.Visitor viewer = site.site().invited(admin, "vera", "viewer");
        for (String path : List.of("/settings", NEW, "/settings/recordings/1")) {
            assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(viewer.post("/settings", Map.of("name", "mine")).statusCode())
                .isEqualTo(403);
        assertThat(viewer.post(NEW, form("add")).statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_limited_to_some_cameras_knows_of_no_recorder() {
        site.hour("yard", "2026-03-10T06:00:00")
                .hour("porch", "2026-03-10T06:00:00")
                .added();
        RunningSite.Visitor limited = site.site().invited(admin, "ina", "installer", List.of(site.camera("yard")));
        assertThat(limited.get("/settings").body()).doesNotContain("/settings/recordings/1");
        assertThat(limited.get("/settings/recordings/1").statusCode()).isEqualTo(404);
        assertThat(limited.get(NEW).statusCode()).isEqualTo(404);
        assertThat(limited.post("/settings/recordings/1/remove", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_layout_is_guessed_and_told_by_what_it_reads() {
        site.hour("yard", "2026-03-10T06:00:00").hour("porch", "2026-03-10T06:00:00");
        String page = admin.post(NEW, form("guess")).body();
        assertThat(page)
                .contains("<option value=\"PLAIN\" selected>")
                .contains("2 of 2 files fit.")
                .contains("Cameras: porch, yard");
    }

    @Test
    void a_pattern_of_ones_own_is_tried_while_it_is_typed() {
        site.hour("yard", "2026-03-10T06:00:00");
        Map<String, String> form = form("");
        form.put("layout", "own");
        form.put("pattern", "{camera}/{date}/{time}");
        String piece = admin.post(NEW + "/preview", form).body();
        assertThat(piece).contains("1 of 1 files fit.").doesNotContain("<html");
        form.put("pattern", "{date}/{camera}/{time}");
        assertThat(admin.post(NEW + "/preview", form).body()).contains("0 of 1 files fit.");
        form.put("pattern", "{camera}/{nonsense<b>}");
        assertThat(admin.post(NEW + "/preview", form).body())
                .contains("is wrong")
                .doesNotContain("<b>");
    }

    @Test
    void a_newcomer_sees_cameras_within_seconds_and_the_journal_tells() {
        String page = site.hour("yard", "2026-03-10T06:00:00").added();
        assertThat(admin.get(page).body()).contains("yard").contains("1 clip,");
        assertThat(admin.get("/").body()).contains("yard").contains("identifiable");
        assertThat(admin.get("/journal").body()).contains("Added recordings");
    }

    @ParameterizedTest
    @CsvSource({
        "folder, /proc/self, a folder of the system",
        "folder, recordings, from the root",
        "folder, '', Name the folder",
        "layout, '', Choose how the files are named",
        "layout, own, The pattern is empty",
        "zone, Nowhere, Choose a time zone"
    })
    void a_folder_that_cannot_be_read_so_is_refused_at_its_field(String field, String typed, String sentence) {
        Map<String, String> form = form("add");
        form.put(field, typed);
        HttpResponse<String> answer = admin.post(NEW, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
        assertThat(admin.get("/api/v1/nvrs").body()).isEqualTo("[]");
    }

    @Test
    void the_same_folder_sent_twice_is_added_once() {
        site.hour("yard", "2026-03-10T06:00:00").added();
        HttpResponse<String> again = admin.post(NEW, form("add"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("That folder is read already");
    }

    @Test
    void our_own_folder_is_refused_as_recordings() {
        Map<String, String> form = form("add");
        form.put("folder", folder.resolve("home/exports").toString());
        assertThat(admin.post(NEW, form).body()).contains("Obscura's own folder");
    }

    @Test
    void new_recordings_are_found_when_it_is_read_again() {
        String page = site.hour("yard", "2026-03-10T06:00:00").added();
        site.hour("porch", "2026-03-10T06:00:00");
        site.readAgain(page);
        assertThat(admin.get(page).body()).contains("porch").contains("1 new, 0 changed, 0 gone");
    }

    @Test
    void a_folder_that_disappears_is_told_and_nothing_is_forgotten() throws Exception {
        String page = site.hour("yard", "2026-03-10T06:00:00").added();
        Files.move(site.recordings(), folder.resolve("unmounted"));
        site.readAgain(page);
        assertThat(admin.get(page).body()).contains("is not there").contains("1 clip,");
        assertThat(admin.get("/settings").body()).contains("can't be read");
        assertThat(admin.get("/").body())
                .contains("Its disk may not be mounted")
                .contains("yard");
    }

    @Test
    void files_that_are_not_taken_are_listed_as_text() throws Exception {
        site.hour("yard", "2026-03-10T06:00:00");
        Path day = site.recordings().resolve("yard/20260310");
        Files.createFile(day.resolve("<script>alert(1)<.mp4"));
        String page = admin.get(site.added()).body();
        assertThat(page)
                .contains("1 file is not taken")
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
    }

    @Test
    void it_is_renamed_and_removed_without_touching_a_file() {
        String page = site.hour("yard", "2026-03-10T06:00:00").added();
        assertThat(admin.post(page + "/name", Map.of("name", "x".repeat(201))).statusCode())
                .isEqualTo(422);
        admin.post(page + "/name", Map.of("name", "Old disk"));
        assertThat(admin.get("/settings").body()).contains("Old disk");
        assertThat(admin.post(page + "/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.get(page).statusCode()).isEqualTo(404);
        assertThat(admin.post(page + "/remove", Map.of()).statusCode()).isEqualTo(404);
        assertThat(admin.get("/").body()).doesNotContain("yard").contains("Add a recorder");
        assertThat(site.recordings().resolve("yard/20260310/060000.mp4")).exists();
        assertThat(admin.get("/journal").body()).contains("Removed recordings").contains("Old disk");
    }

    @Test
    void a_change_from_elsewhere_changes_nothing() {
        List<String[]> form = List.of(new String[] {"name", "Mine"}, new String[] {"csrf", admin.csrf()});
        assertThat(admin.postAs("/settings", form, "http://127.0.0.1:1").statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/").body()).doesNotContain("Mine");
    }

    @Test
    void losses_are_believed_only_when_a_person_says_so() throws Exception {
        for (int hour = 0; hour < 4; hour++) {
            site.clip("yard", "2026-03-10T0" + hour + ":00:00", Duration.ofMinutes(10), "UTC");
        }
        String page = site.added();
        for (int hour = 0; hour < 3; hour++) {
            Files.delete(site.recordings().resolve("yard/20260310/0" + hour + "0000.mp4"));
        }
        site.readAgain(page);
        assertThat(admin.get(page).body()).contains("4 clips").contains("They were really deleted");
        site.believe(page);
        assertThat(admin.get(page).body()).contains("1 clip,").doesNotContain("They were really deleted");
        assertThat(admin.get("/journal").body()).contains("were really deleted");
    }
}
