package obscura.web.api;

import static obscura.web.api.OldYard.OLD;
import static obscura.web.api.OldYard.RUNS;
import static obscura.web.api.OldYard.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import obscura.migrations.Database;
import obscura.migrations.SqlOldItems;
import obscura.plugin.id.RunId;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of deletion asked for and followed by a program. */
class RunsApiTest {
    @TempDir
    Path folder;

    @AutoClose
    private OldYard yard;

    private RunningSite.Visitor admin;

    @BeforeEach
    void start() {
        yard = new OldYard(folder);
        admin = yard.admin();
    }

    @Test
    void a_dry_run_names_what_would_go_and_deletes_nothing_and_a_real_one_deletes_and_certifies() {
        yard.recorder();
        yard.fiveDays();
        String dry = admin.get(yard.run(true)).body();
        assertThat(dry).contains("\"dryRun\":true", "\"counts\":{\"planned\":3}", "\"next\":null");
        assertThat(dry.split("\"result\":\"planned\"", -1)).hasSize(4);
        assertThat(yard.footage()).contains(OLD.toString());

        String path = yard.run(false);
        String real = admin.get(path).body();
        assertThat(real).contains("\"dryRun\":false", "\"cause\":\"asked\"", "\"counts\":{\"deleted\":3}");
        assertThat(admin.get(path + "?result=deleted").body().split("\"result\":\"deleted\"", -1))
                .hasSize(4);
        assertThat(admin.get(path + "?result=held").body()).contains("\"items\":[]");
        assertThat(admin.get(path + "?after=99").body()).contains("\"items\":[]");
        assertThat(yard.footage()).doesNotContain(OLD.toString());
        HttpResponse<String> certificate = admin.get(path + "/certificate");
        assertThat(certificate.statusCode()).isEqualTo(200);
        assertThat(certificate.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(certificate.body()).contains("deleted").contains("yard");
    }

    @Test
    void a_run_is_dry_unless_it_is_said_otherwise_and_none_that_is_not_there_is_told_of() {
        yard.fiveDays();
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

    @Test
    void a_run_of_long_ago_keeps_its_numbers_and_sends_its_reader_to_the_certificate() {
        yard.recorder();
        yard.fiveDays();
        String path = yard.run(false);
        String number = path.replaceAll(".*/", "");
        RunId run = new RunId(Long.parseLong(number));
        try (Database database = Database.open(folder.resolve("home/obscura.db"))) {
            SqlOldItems old = new SqlOldItems(database);
            old.count(run);
            assertThat(old.forget(run, 500)).isEqualTo(3);
        }
        assertThat(admin.get(path).body()).contains("\"counts\":{\"deleted\":3}", "\"items\":[]");
        assertThat(admin.get("/retention/runs/" + number).body())
                .contains("id=\"cutdown\"", "named one by one in the certificate", "/certificate");
        assertThat(admin.get(path + "/certificate").body()).contains("yard");
    }
}
