package obscura.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.web.RecordedHome;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program with a token orders, watches, fetches and deletes exports. */
class ExportApiTest {
    private static final String ALL = "/api/v1/exports";

    @TempDir
    static Path folder;

    private static RecordedHome home;
    private static RunningSite site;
    private static RunningSite.Visitor admin;
    private static String token;

    @BeforeAll
    static void open() throws IOException {
        home = RecordedHome.in(folder);
        site = new RunningSite(home.path());
        admin = site.admin();
        token = token("everything", "make-exports", "download-exports", "delete-exports");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String token(String name, String... rights) {
        List<String[]> form = new java.util.ArrayList<>();
        form.add(new String[] {"name", name});
        form.add(new String[] {"days", "7"});
        form.add(new String[] {"limit", "all"});
        for (String right : rights) {
            form.add(new String[] {"right", right});
        }
        Matcher found = Pattern.compile("obs_[A-Za-z0-9_-]{20,}")
                .matcher(admin.post("/people/tokens", form).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HttpResponse<String> ask(String method, String path, String json, String... headers) {
        return site.visitor().program(token, method, path, json, headers);
    }

    private static String order(String camera, String from, String to, String rest) {
        return "{\"camera\":" + camera + ",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"reason\":\"case 12\""
                + rest + "}";
    }

    @Test
    void an_order_is_taken_once_for_each_key_shown_cancelled_and_deleted() {
        String order = order(
                "" + home.camera("yard"), "2026-03-01T10:00:00Z", "2026-03-01T10:00:08Z", ",\"hide\":[\"people\"]");
        HttpResponse<String> taken = ask("POST", ALL, order, "Idempotency-Key", "a");
        assertThat(taken.statusCode()).isEqualTo(202);
        String place = taken.headers().firstValue("Location").orElseThrow();
        assertThat(taken.body()).isEqualTo("{\"id\":" + place.substring(ALL.length() + 1) + "}");
        assertThat(ask("POST", ALL, order, "Idempotency-Key", "a").body()).isEqualTo(taken.body());

        assertThat(ask("GET", place, "").body())
                .contains("\"hide\":[\"people\"]", "\"reason\":\"case 12\"", "\"by\":\"everything\"");
        assertThat(ask("GET", ALL, "").body()).startsWith("{\"exports\":[{\"id\":");
        assertThat(ask("POST", place + "/cancel", "").body()).contains("\"state\":\"cancelled\"");
        problem(ask("POST", place + "/cancel", ""), 422);
        assertThat(ask("GET", ALL + "?state=cancelled", "").body()).contains("\"cancelled\"");
        problem(ask("GET", place + "/file", ""), 404);
        assertThat(ask("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(ask("GET", place, "").body()).contains("\"state\":\"deleted\"");
    }

    @Test
    void nonsense_is_a_problem_with_a_hint_and_orders_nothing() {
        String yard = "" + home.camera("yard");
        String from = "2026-03-01T10:00:00Z";
        String to = "2026-03-01T10:00:05Z";
        problem(ask("POST", ALL, "{"), 400);
        problem(ask("POST", ALL, "{\"unknown\":1}"), 400);
        problem(ask("POST", ALL, "[".repeat(5000)), 400);
        problem(ask("POST", ALL, order("null", from, to, "")), 400);
        problem(ask("POST", ALL, order("999", from, to, "")), 404);
        problem(ask("POST", ALL, order(yard, "yesterday", to, "")), 400);
        problem(ask("POST", ALL, order(yard, from, to, ",\"hide\":[\"cats\"]")), 400);
        problem(ask("POST", ALL, order(yard, from, to, ",\"hide\":[]")), 422);
        problem(ask("POST", ALL, order(yard, to, from, "")), 422);
        problem(ask("POST", ALL, order(yard, from, to, ",\"review\":true")), 422);
        problem(ask("GET", ALL + "?state=lost", ""), 400);
        assertThat(ask("GET", ALL + "?state=queued", "").body()).isEqualTo("{\"exports\":[]}");
    }

    @Test
    void a_token_does_what_it_may_and_nothing_else() {
        String looks = token("looks", "download-exports");
        RunningSite.Visitor program = site.visitor();
        assertThat(program.program(looks, "GET", ALL, "").statusCode()).isEqualTo(200);
        problem(program.program(looks, "POST", ALL, "{}"), 403);
        problem(program.program(looks, "DELETE", ALL + "/1", ""), 403);
        problem(program.program("obs_nothing", "GET", ALL, ""), 401);
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"hint\":\"").doesNotContain("\"hint\":\"\"");
    }
}
