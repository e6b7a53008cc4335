package obscura.web.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import obscura.web.RecordedHome;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when an export does not go well, or is not wanted any more. */
class ExportTroubleTest {
    @TempDir
    Path folder;

    private RecordedHome home;
    private RunningSite site;
    private RunningSite.Visitor admin;
    private Orders orders;

    @BeforeEach
    void open() throws IOException {
        home = RecordedHome.in(folder);
        start();
        admin = site.admin();
        orders = new Orders(admin);
    }

    private void start() {
        site = new RunningSite(home.path());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_broken_recording_fails_with_a_reason_and_leaves_nothing() throws IOException {
        home.breakGate();
        String id = orders.order(home.camera("gate"), 0, 3);
        assertThat(orders.untilOver(id)).isEqualTo("failed");

        String page = admin.get("/exports/" + id).body();
        assertThat(page).contains("There is no export.").doesNotContain(folder.toString(), "Download video");
        assertThat(admin.get("/exports/" + id + "/file").statusCode()).isEqualTo(404);
        assertNothingLeft();
        assertThat(admin.get("/api/v1/journal?act=finish-export&result=failed").body())
                .contains("export " + id);
    }

    @Test
    void a_worker_that_is_killed_takes_nothing_else_down() throws IOException {
        String id = orders.order(home.camera("hall"), 0, 90);
        orders.untilTold(id, "Looking for");
        worker().destroyForcibly();

        assertThat(orders.untilOver(id)).isEqualTo("failed");
        assertThat(admin.get("/exports").statusCode()).isEqualTo(200);
        assertNothingLeft();
    }

    private static ProcessHandle worker() {
        return ProcessHandle.current()
                .descendants()
                .filter(child ->
                        child.info().command().filter(c -> c.endsWith("/java")).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void two_orders_wait_for_each_other_and_a_cancelled_one_leaves_nothing() throws IOException {
        String first = orders.order(home.camera("hall"), 0, 90);
        orders.untilTold(first, "Looking for");
        String second = orders.order(home.camera("gate"), 0, 3);
        assertThat(admin.get("/exports/" + second).body()).contains("Next in line.");

        admin.post("/exports/" + first + "/cancel", List.of());
        assertThat(orders.state(first)).isEqualTo("cancelled");
        assertThat(orders.untilOver(second)).isEqualTo("done");
        assertThat(admin.post("/exports/" + first + "/cancel", List.of()).statusCode())
                .isEqualTo(409);
        assertThat(admin.get("/api/v1/journal?act=cancel-export").body()).contains("export " + first);
        try (Stream<Path> exports = Files.list(home.path().resolve("exports"))) {
            assertThat(exports.map(path -> path.getFileName().toString())).containsExactly(second);
        }
    }

    @Test
    void an_app_that_was_closed_in_the_middle_goes_on_where_it_was() {
        String id = orders.order(home.camera("hall"), 0, 90);
        orders.untilTold(id, "Looking for");
        site.close();
        start();
        admin = site.visitor();
        admin.post("/sign-in", Map.of("name", "boss", "password", RunningSite.PASSWORD));
        orders = new Orders(admin);

        assertThat(orders.untilOver(id)).isEqualTo("done");
        assertThat(admin.get("/api/v1/journal?act=finish-export").body().split("\"number\"", -1))
                .hasSize(2);
    }

    @Test
    void what_is_deleted_or_over_is_handed_out_no_more_and_its_files_are_gone() throws IOException {
        String deleted = orders.order(home.camera("gate"), 0, 3);
        String over = orders.order(home.camera("gate"), 0, 2);
        orders.untilOver(deleted);
        orders.untilOver(over);
        admin.post("/exports/" + deleted + "/delete", List.of());
        assertThat(admin.get("/exports/" + deleted).body()).contains("Deleted").doesNotContain("Download video");
        assertThat(admin.get("/exports/" + deleted + "/file").statusCode()).isEqualTo(404);
        assertThat(admin.get("/exports/" + deleted + "/receipt").statusCode()).isEqualTo(404);

        home.sql("UPDATE export SET expires_ms = 1 WHERE id = " + over);
        assertThat(admin.get("/exports/" + over).body())
                .contains("Time is over")
                .doesNotContain("Download video");
        assertThat(admin.get("/exports/" + over + "/file").statusCode()).isEqualTo(404);
        home.sql("DELETE FROM job_short");
        site.close();
        start();
        admin = site.visitor();
        admin.post("/sign-in", Map.of("name", "boss", "password", RunningSite.PASSWORD));
        long patience = System.nanoTime() + 30_000_000_000L;
        while (!new Orders(admin).state(over).equals("deleted") && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(new Orders(admin).state(over)).isEqualTo("deleted");
        assertNothingLeft();
        assertThat(admin.get("/api/v1/journal?act=delete-export").body())
                .contains("export " + deleted, "export " + over, "\"who\":\"obscura\"");
    }

    @Test
    void somebody_who_signed_in_long_ago_deletes_only_with_the_password() {
        String id = orders.order(home.camera("gate"), 0, 3);
        orders.untilOver(id);
        home.sql("UPDATE session SET confirmed_at = 1");
        HttpResponse<String> answer = admin.post("/exports/" + id + "/delete", List.of());
        assertThat(answer.body()).contains("Is it you?");
        assertThat(orders.state(id)).isEqualTo("done");
    }

    private void assertNothingLeft() throws IOException {
        for (String place : List.of("exports", "tmp")) {
            try (Stream<Path> left = Files.walk(home.path().resolve(place))) {
                assertThat(left.filter(Files::isRegularFile)).as(place).isEmpty();
            }
        }
    }
}
