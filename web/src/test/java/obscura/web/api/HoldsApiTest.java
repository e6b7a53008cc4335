package obscura.web.api;

import static obscura.web.api.OldYard.HOLDS;
import static obscura.web.api.OldYard.NOW;
import static obscura.web.api.OldYard.OLD;
import static obscura.web.api.OldYard.hold;
import static obscura.web.api.OldYard.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import obscura.web.RunningSite;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds set and released by a program. */
class HoldsApiTest {
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
    void what_is_held_stays_until_the_hold_is_released() {
        yard.recorder();
        yard.fiveDays();
        String wish = hold(yard.yard(), OLD.plusSeconds(60), OLD.plusSeconds(61), NOW.plus(Duration.ofDays(9)));
        HttpResponse<String> set = admin.send("POST", HOLDS, wish);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        assertThat(set.headers().firstValue("Location")).contains(HOLDS + "/1");
        assertThat(set.body()).contains("\"reason\":\"a theft\"", "\"stands\":true", "\"ended\":null");
        String said = set.body().substring(0, set.body().indexOf(",\"safe\""));
        assertThat(admin.get(HOLDS).body())
                .startsWith("[" + said)
                .contains("\"safe\":{\"recordings\":1,", "\"failed\":0,\"lost\":0,\"why\":\"\"}");
        assertThat(admin.get(yard.run(false)).body()).contains("\"counts\":{\"deleted\":2}");
        assertThat(yard.footage()).contains(OLD.toString());

        assertThat(admin.send("DELETE", HOLDS + "/1?reason=over", "").statusCode())
                .isEqualTo(204);
        isProblem(admin.send("DELETE", HOLDS + "/1?reason=over", ""), 422);
        isProblem(admin.send("DELETE", HOLDS + "/99", ""), 404);
        assertThat(admin.get(HOLDS).body()).isEqualTo("[]");
        assertThat(admin.get("/journal").body()).contains("a theft", "over");
    }

    @Test
    void a_hold_that_makes_no_sense_is_refused() {
        yard.recorder();
        long camera = yard.yard();
        Instant later = NOW.plus(Duration.ofDays(9));
        isProblem(admin.send("POST", HOLDS, hold(camera, OLD, NOW, OLD)), 422, "still to come");
        isProblem(admin.send("POST", HOLDS, hold(99, OLD, NOW, later)), 404);
        isProblem(admin.send("POST", HOLDS, hold(camera, OLD, NOW, later).replace("a theft", " ")), 422, "why");
        String late = ",\"remind\":\"" + later.plusSeconds(1) + "\"}";
        isProblem(admin.send("POST", HOLDS, hold(camera, OLD, NOW, later).replace("}", late)), 422, "reminder");
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{}",
                hold(0, OLD, NOW, later),
                hold(-1, OLD, NOW, later),
                hold(camera, NOW, OLD, later),
                hold(camera, NOW, NOW, later),
                hold(camera, OLD, NOW, later).replace(NOW.toString(), "yesterday"),
                hold(camera, OLD, NOW, Instant.parse("9999-01-01T00:00:00Z")),
                hold(camera, OLD, NOW, later).replace("}", ",\"by\":\"nobody\"}"))) {
            isProblem(admin.send("POST", HOLDS, body), 400);
        }
        assertThat(admin.get(HOLDS).body()).isEqualTo("[]");
    }
}
