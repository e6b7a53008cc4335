package obscura.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.export.Hiding;
import obscura.web.RecordedHome;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form that orders an export: what it shows, what it refuses, and that nothing typed is lost. */
class NewExportTest {
    @TempDir
    static Path folder;

    private static RecordedHome home;
    private static RunningSite site;
    private static RunningSite.Visitor admin;
    private static long yard;

    @BeforeAll
    static void open() throws IOException {
        home = RecordedHome.in(folder);
        site = new RunningSite(home.path());
        admin = site.admin();
        yard = home.camera("yard");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void it_starts_with_everything_hidden_and_says_what_is_recorded() {
        String page = admin.get("/exports/new?camera=" + yard + "&from=2026-03-01T10:00:01Z&to=2026-03-01T10:00:22Z")
                .body();
        assertThat(page)
                .contains("value=\"2026-03-01T10:00:01\"", "value=\"2026-03-01T10:00:22\"")
                .contains("0:09 of 0:21 are recorded.", "10:00:08–10:00:20 (0:12)");
        assertThat(page.split("name=\"hide\"", -1)).hasSize(5);
        assertThat(page.split("type=\"checkbox\" name=\"hide\" value=\"[a-z]+\" checked", -1))
                .hasSize(5);
    }

    @Test
    void what_is_left_out_is_told_in_the_words_of_the_receipt() {
        String page = admin.get("/exports/new?camera=" + yard).body();
        Hiding.of(java.util.Set.of()).givenUp().forEach(left -> assertThat(page).contains(left.words()));
    }

    @Test
    void nonsense_is_refused_at_its_field_and_nothing_typed_is_lost() {
        refused(Orders.form(yard, 5, 5), "The end must come after the start.");
        refused(Orders.form(yard, 0, 90_000), "at most 24 hours");
        refused(Orders.form(yard, 100, 200), "Nothing was recorded in this range.");
        refused(Orders.form(yard, 0, 5, "from", "tomorrow"), "Give a day and a time");
        refused(Orders.form(yard, 0, 5, "from", "2999-01-01T00:00:00", "to", "2999-01-01T00:01:00"), "in the future");
        refused(Orders.form(yard, 0, 5, "hide", "everything"), "Choose at least one");
        refused(Orders.form(yard, 0, 5, "reason", " "), "Say why");
        refused(Orders.form(yard, 0, 5, "reason", "x".repeat(2001)), "at most 2000 characters");
        HttpResponse<String> answer = admin.post(
                "/exports", Orders.form(yard, 7, 5, "reason", "<b>case & 12</b>", "hide", "text", "prove", "1"));
        assertThat(answer.body())
                .contains("&lt;b>case &amp; 12&lt;/b>")
                .contains("value=\"text\" checked", "name=\"prove\" value=\"1\" checked")
                .doesNotContain("value=\"people\" checked");
        assertThat(admin.get("/api/v1/exports").body()).isEqualTo("{\"exports\":[]}");
    }

    private static void refused(List<String[]> form, String sentence) {
        HttpResponse<String> answer = admin.post("/exports", form);
        assertThat(answer.statusCode()).as(sentence).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void a_camera_somebody_may_not_see_is_not_there() {
        RunningSite.Visitor gate = site.invited(admin, "gina", "operator", List.of(home.camera("gate")));
        assertThat(gate.get("/exports/new?camera=" + yard).statusCode()).isEqualTo(404);
        assertThat(gate.get("/exports/new?camera=999").statusCode()).isEqualTo(404);
        assertThat(gate.post("/exports", Orders.form(yard, 0, 5)).statusCode()).isEqualTo(404);
        assertThat(gate.get("/exports/new").body()).contains("gate").doesNotContain("yard");
    }

    @Test
    void a_review_is_offered_only_to_whoever_may_review() {
        RunningSite.Visitor operator = site.invited(admin, "otto", "operator");
        assertThat(operator.get("/exports/new").body()).doesNotContain("name=\"review\"");
        assertThat(operator.post("/exports", Orders.form(yard, 0, 5, "review", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.get("/exports/new").body()).contains("name=\"review\"");
    }

    @Test
    void while_a_range_is_chosen_only_what_is_recorded_comes_back() {
        String part =
                admin.post("/exports/new/recorded", Orders.form(yard, 0, 6)).body();
        assertThat(part)
                .contains("0:06 of 0:06 are recorded.", "Without a hole.")
                .doesNotContain("<html");
        String whole =
                admin.post("/exports", Orders.form(yard, 0, 6, "look", "1")).body();
        assertThat(whole).contains("0:06 of 0:06 are recorded.", "<html");
    }
}
