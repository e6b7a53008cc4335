package obscura.web.api;

import static obscura.web.api.OldYard.FIVE_DAYS;
import static obscura.web.api.OldYard.HOLDS;
import static obscura.web.api.OldYard.NOW;
import static obscura.web.api.OldYard.OLD;
import static obscura.web.api.OldYard.RULES;
import static obscura.web.api.OldYard.RUNS;
import static obscura.web.api.OldYard.hold;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what about deletion. Written down here once more, so that a route that names another right is found. */
class RetentionRightsTest {
    private static final String READS = "read rules, read a run, read its certificate, read holds";
    private static final Map<String, String> MAY = Map.of(
            "admin", READS + ", change rules, preview, run, set a hold, release a hold",
            "privacy-officer", READS + ", change rules, preview, run, set a hold, release a hold",
            "operator", READS + ", set a hold, release a hold",
            "installer", READS + ", change rules",
            "viewer", "");

    @TempDir
    Path folder;

    private OldYard yard;
    private String run;
    private long camera;

    @BeforeEach
    void a_run_and_a_hold() {
        yard = new OldYard(folder);
        yard.recorder();
        yard.fiveDays();
        run = yard.run(false);
        camera = yard.yard();
    }

    @AfterEach
    void stop() {
        yard.close();
    }

    private String aHold() {
        return hold(camera, OLD, NOW, NOW.plus(Duration.ofDays(9)));
    }

    private String standing() {
        return yard.admin()
                .send("POST", HOLDS, aHold())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** What somebody tried and was let do. */
    private Set<String> done(RunningSite.Visitor who) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        answers.put("read rules", who.get(RULES).statusCode());
        answers.put("read a run", who.get(run).statusCode());
        answers.put("read its certificate", who.get(run + "/certificate").statusCode());
        answers.put("read holds", who.get(HOLDS).statusCode());
        answers.put("change rules", who.send("PUT", RULES, FIVE_DAYS).statusCode());
        answers.put("preview", who.send("POST", RUNS, "{}").statusCode());
        answers.put("run", who.send("POST", RUNS, "{\"dryRun\":false}").statusCode());
        answers.put("set a hold", who.send("POST", HOLDS, aHold()).statusCode());
        answers.put("release a hold", who.send("DELETE", standing(), "").statusCode());
        Set<String> let = new TreeSet<>();
        answers.forEach((what, status) -> {
            assertThat(status).as(what).isIn(200, 201, 202, 204, 401, 403, 404);
            if (status < 300) {
                let.add(what);
            }
        });
        return let;
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(", "));
    }

    @Test
    void each_role_may_do_what_is_written_here_and_nothing_else() {
        assertThat(done(yard.admin())).isEqualTo(words(MAY.get("admin")));
        // Its run has to be over before somebody else may ask for one.
        yard.run(true);
        for (String role : List.of("privacy-officer", "operator", "installer", "viewer")) {
            assertThat(done(yard.site().invited(yard.admin(), role, role)))
                    .as(role)
                    .isEqualTo(words(MAY.get(role)));
        }
        assertThat(done(yard.site().visitor())).as("nobody").isEmpty();
    }

    @Test
    void who_may_not_see_all_cameras_changes_no_rule_and_runs_nothing_and_holds_none_of_the_others() {
        RunningSite.Visitor other = yard.site().invited(yard.admin(), "other", "privacy-officer", List.of(camera + 1));
        assertThat(done(other)).isEqualTo(words("read rules, read holds"));
        standing();
        assertThat(other.get(HOLDS).body()).isEqualTo("[]");
    }
}
