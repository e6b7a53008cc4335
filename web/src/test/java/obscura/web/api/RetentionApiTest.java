package obscura.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.web.RecordedSite;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three hours of a yard ten days ago and four of yesterday, in a folder Obscura may delete in. */
class RetentionApiTest {
    private static final String RULES = "/api/v1/retention/rules";
    private static final String RUNS = "/api/v1/retention/runs";
    private static final String HOLDS = "/api/v1/holds";
    private static final String FIVE_DAYS = "[{\"kind\":\"recordings\",\"days\":5,\"reason\":\"far away\"}]";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private static final Instant OLD = NOW.minus(Duration.ofDays(10));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private RecordedSite site;
    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        site = new RecordedSite(folder);
        admin = site.admin();
        for (int hour = 0; hour < 3; hour++) {
            site.hour("yard", local(OLD.plus(Duration.ofHours(hour))));
        }
        for (int hour = 0; hour < 4; hour++) {
            site.hour("yard", local(NOW.minus(Duration.ofHours(24 - hour))));
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private void recorder() {
        String wish = "{\"kind\":\"folder\",\"path\":\"" + site.recordings()
                + "\",\"pattern\":\"" + KnownLayout.PLAIN.pattern().text()
                + "\",\"zone\":\"UTC\",\"mayDelete\":true}";
        HttpResponse<String> added = admin.send("POST", "/api/v1/nvrs", wish);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        site.readAgain("/settings/recordings/1");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"hint\"");
        assertThat(words).allSatisfy(word -> assertThat(answer.body()).contains(word));
    }

    private String run(boolean dry) {
        return run(dry, "done");
    }

    private String run(boolean dry, String end) {
        HttpResponse<String> asked = admin.send("POST", RUNS, "{\"dryRun\":" + dry + "}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String path = asked.headers().firstValue("Location").orElseThrow();
        Instant late = Instant.now().plus(PATIENCE);
        while (!admin.get(path).body().contains("\"state\":\"" + end + "\"")) {
            assertThat(Instant.now()).as(admin.get(path).body()).isBefore(late);
        }
        return path;
    }

    @Test
    void rules_are_set_and_read_with_their_version() {
        HttpResponse<String> none = admin.get(RULES);
        assertThat(none.body()).isEqualTo("[]");
        assertThat(none.headers().firstValue("X-Rules-Version")).contains("0");
        HttpResponse<String> set = admin.send("PUT", RULES + "?place=de&why=a+test", FIVE_DAYS);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.headers().firstValue("X-Rules-Version")).contains("1");
        assertThat(admin.get(RULES).body())
                .isEqualTo("[{\"camera\":null,\"kind\":\"recordings\",\"days\":5,\"reason\":\"far away\"}]");
        isProblem(admin.send("PUT", RULES + "?seen=0", FIVE_DAYS), 422, "Somebody else has changed the rules");
        assertThat(admin.get(RULES).headers().firstValue("X-Rules-Version")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"kind\":\"recordings\",\"days\":0,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":-1,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":3651,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":4294967297,\"reason\":\"x\"}]",
                "[{\"kind\":\"originals\",\"days\":1,\"reason\":\"x\"}]",
                "[{\"kind\":\"counts\",\"days\":1,\"reason\":\"x\"}]",
                "[{\"kind\":\"journal\",\"days\":1,\"reason\":\"x\"}]",
                "[{\"camera\":1,\"kind\":\"journal\",\"days\":400,\"reason\":\"x\"}]",
                "[{\"kind\":\"recordings\",\"days\":9}]"
            })
    void rules_that_make_no_sense_are_refused_with_the_number_of_the_rule(String body) {
        isProblem(admin.send("PUT", RULES + "?place=de", body), 422, "Rule 1: ");
        assertThat(admin.get(RULES).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}",
                "[null]",
                "[[]]",
                "[{\"kind\":\"recordings\"}]",
                "[{\"days\":3}]",
                "[{\"kind\":\"everything\",\"days\":3}]",
                "[{\"kind\":\"recordings\",\"days\":\"few\"}]",
                "[{\"kind\":\"recordings\",\"days\":99999999999999999999}]",
                "[{\"camera\":0,\"kind\":\"recordings\",\"days\":3}]",
                "[{\"camera\":-4,\"kind\":\"recordings\",\"days\":3}]",
                "[{\"kind\":\"recordings\",\"days\":3,\"hold\":false}]"
            })
    void what_is_no_list_of_rules_is_a_problem(String body) {
        isProblem(admin.send("PUT", RULES + "?place=de", body), 400);
        assertThat(admin.get(RULES).body()).isEqualTo("[]");
    }

    @Test
    void words_about_a_change_that_make_no_sense_are_refused() {
        isProblem(admin.send("PUT", RULES + "?place=mars", FIVE_DAYS), 422);
        isProblem(admin.send("PUT", RULES + "?place=de&why=+", FIVE_DAYS), 422);
        isProblem(admin.send("PUT", RULES + "?seen=-1", FIVE_DAYS), 400);
        assertThat(admin.get(RULES).body()).isEqualTo("[]");
    }

    @Test
    void a_dry_run_names_what_would_go_and_deletes_nothing_and_a_real_one_deletes_and_certifies() {
        recorder();
        admin.send("PUT", RULES + "?place=de", FIVE_DAYS);
        String dry = admin.get(run(true)).body();
        assertThat(dry).contains("\"dryRun\":true", "\"counts\":{\"planned\":3}", "\"next\":null");
        assertThat(dry.split("\"result\":\"planned\"", -1)).hasSize(4);
        assertThat(footage()).contains(OLD.toString());

        String path = run(false);
        String real = admin.get(path).body();
        assertThat(real).contains("\"dryRun\":false", "\"cause\":\"asked\"", "\"counts\":{\"deleted\":3}");
        assertThat(admin.get(path + "?result=deleted").body().split("\"result\":\"deleted\"", -1))
                .hasSize(4);
        assertThat(admin.get(path + "?result=held").body()).contains("\"items\":[]");
        assertThat(admin.get(path + "?after=99").body()).contains("\"items\":[]");
        assertThat(footage()).doesNotContain(OLD.toString());
        HttpResponse<String> certificate = admin.get(path + "/certificate");
        assertThat(certificate.statusCode()).isEqualTo(200);
        assertThat(certificate.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(certificate.body()).contains("deleted").contains("yard");
    }

    private String footage() {
        return admin.get("/api/v1/footage?camera=" + site.camera("yard") + "&from=" + OLD + "&to=" + NOW)
                .body();
    }

    @Test
    void a_run_is_dry_unless_it_is_said_otherwise_and_none_that_is_not_there_is_told_of() {
        admin.send("PUT", RULES + "?place=de", FIVE_DAYS);
        HttpResponse<String> asked = admin.send("POST", RUNS, "{}");
        assertThat(asked.statusCode()).isEqualTo(202);
        String path = asked.headers().firstValue("Location").orElseThrow();
        assertThat(admin.get(path).body()).contains("\"dryRun\":true");
        for (String body : List.of("", "null", "[]", "{\"dryRun\":\"maybe\"}", "{\"dryRun\":false,\"force\":true}")) {
            isProblem(admin.send("POST", RUNS, body), 400);
        }
        isProblem(admin.get(RUNS + "/99"), 404);
        isProblem(admin.get(RUNS + "/99/certificate"), 404);
        isProblem(admin.get(path + "?after=-1"), 400);
    }

    private String hold(long camera, Instant from, Instant to, Instant until) {
        return "{\"camera\":" + camera + ",\"from\":\"" + from + "\",\"to\":\"" + to
                + "\",\"reason\":\"a theft\",\"until\":\"" + until + "\"}";
    }

    @Test
    void what_is_held_stays_until_the_hold_is_released() {
        recorder();
        admin.send("PUT", RULES + "?place=de", FIVE_DAYS);
        String wish = hold(site.camera("yard"), OLD.plusSeconds(60), OLD.plusSeconds(61), NOW.plus(Duration.ofDays(9)));
        HttpResponse<String> set = admin.send("POST", HOLDS, wish);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        assertThat(set.headers().firstValue("Location")).contains(HOLDS + "/1");
        assertThat(set.body()).contains("\"reason\":\"a theft\"", "\"stands\":true", "\"ended\":null");
        String said = set.body().substring(0, set.body().indexOf(",\"safe\""));
        assertThat(admin.get(HOLDS).body())
                .startsWith("[" + said)
                .contains("\"safe\":{\"recordings\":1,", "\"failed\":0,\"lost\":0,\"why\":\"\"}");
        assertThat(admin.get(run(false)).body()).contains("\"counts\":{\"deleted\":2}");
        assertThat(footage()).contains(OLD.toString());

        assertThat(admin.send("DELETE", HOLDS + "/1?reason=over", "").statusCode())
                .isEqualTo(204);
        isProblem(admin.send("DELETE", HOLDS + "/1?reason=over", ""), 422);
        isProblem(admin.send("DELETE", HOLDS + "/99", ""), 404);
        assertThat(admin.get(HOLDS).body()).isEqualTo("[]");
        assertThat(admin.get("/journal").body()).contains("a theft", "over");
    }

    @Test
    void a_hold_that_makes_no_sense_is_refused() {
        recorder();
        long yard = site.camera("yard");
        Instant later = NOW.plus(Duration.ofDays(9));
        isProblem(admin.send("POST", HOLDS, hold(yard, OLD, NOW, OLD)), 422, "still to come");
        isProblem(admin.send("POST", HOLDS, hold(99, OLD, NOW, later)), 404);
        isProblem(admin.send("POST", HOLDS, hold(yard, OLD, NOW, later).replace("a theft", " ")), 422, "why");
        String late = ",\"remind\":\"" + later.plusSeconds(1) + "\"}";
        isProblem(admin.send("POST", HOLDS, hold(yard, OLD, NOW, later).replace("}", late)), 422, "reminder");
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{}",
                hold(0, OLD, NOW, later),
                hold(-1, OLD, NOW, later),
                hold(yard, NOW, OLD, later),
                hold(yard, NOW, NOW, later),
                hold(yard, OLD, NOW, later).replace(NOW.toString(), "yesterday"),
                hold(yard, OLD, NOW, Instant.parse("9999-01-01T00:00:00Z")),
                hold(yard, OLD, NOW, later).replace("}", ",\"by\":\"nobody\"}"))) {
            isProblem(admin.send("POST", HOLDS, body), 400);
        }
        assertThat(admin.get(HOLDS).body()).isEqualTo("[]");
    }

    @Test
    void health_says_that_something_is_overdue_and_names_no_camera() {
        recorder();
        admin.send("PUT", RULES + "?place=de", FIVE_DAYS);
        admin.post("/retention/schedule", Map.of("how", "never"));
        HttpResponse<String> health = site.site().visitor().get("/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
        assertThat(health.body())
                .contains("\"status\":\"overdue\"", "\"overdueHours\":119")
                .doesNotContain("yard");
    }

    @Test
    void health_says_that_a_run_waits_for_an_answer_and_names_no_camera() {
        recorder();
        admin.send("PUT", RULES + "?place=de", FIVE_DAYS);
        run(false);
        for (int hour = 3; hour < 9; hour++) {
            site.hour("yard", local(OLD.plus(Duration.ofHours(hour))));
        }
        site.readAgain("/settings/recordings/1");
        assertThat(admin.get(run(false, "asking")).body()).contains("\"kind\":\"most-is-due\"");
        HttpResponse<String> health = site.site().visitor().get("/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
        assertThat(health.body())
                .contains("\"status\":\"runs-failing\"", "\"runsFailing\":true", "\"overdueHours\":0")
                .doesNotContain("yard");
    }

    @Test
    void a_new_site_is_well() {
        HttpResponse<String> health = site.site().visitor().get("/health");
        assertThat(health.body()).contains("\"status\":\"ok\"", "\"overdueHours\":0");
        assertThat(health.statusCode()).isEqualTo(200);
    }
}
