package obscura.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody may ask: whether all is well with deletion. */
class HealthTest {
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
    void health_says_that_something_is_overdue_and_names_no_camera() {
        yard.recorder();
        yard.fiveDays();
        admin.post("/retention/schedule", Map.of("how", "never"));
        HttpResponse<String> health = yard.site().visitor().get("/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
        assertThat(health.body())
                .contains("\"status\":\"overdue\"", "\"overdueHours\":119")
                .doesNotContain("yard");
    }

    @Test
    void health_says_that_a_run_waits_for_an_answer_and_names_no_camera() {
        yard.recorder();
        yard.fiveDays();
        yard.run(false);
        yard.hours(3, 9);
        yard.readAgain();
        assertThat(admin.get(yard.run(false, "asking")).body()).contains("\"kind\":\"most-is-due\"");
        HttpResponse<String> health = yard.site().visitor().get("/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(503);
        assertThat(health.body())
                .contains("\"status\":\"runs-failing\"", "\"runsFailing\":true", "\"overdueHours\":0")
                .doesNotContain("yard");
    }

    @Test
    void a_new_site_is_well() {
        HttpResponse<String> health = yard.site().visitor().get("/health");
        assertThat(health.body()).contains("\"status\":\"ok\"", "\"overdueHours\":0");
        assertThat(health.statusCode()).isEqualTo(200);
    }
}
