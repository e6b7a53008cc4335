package obscura.e2e.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import obscura.migrations.SqlRuns;
import obscura.migrations.SqlSchedules;
import obscura.plugin.journal.Who;
import obscura.retention.plan.ClockSeen;
import obscura.retention.run.RunCause;
import obscura.retention.schedule.Schedule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program was not there when a run was due; the clock may have jumped meanwhile. */
class AfterBeingAwayTest {
    private static final String RUN = "/retention/runs/1";
    private static final int DUE = 5;

    @AutoClose
    private FolderHome site;

    private final Instant now = Instant.now();

    @BeforeEach
    void a_folder(@TempDir Path temp) throws IOException {
        site = new FolderHome(temp, DUE);
    }

    /** @param clock what it said when it was last looked at */
    private void startAfter(Instant clock) {
        site.home.inside(database -> {
            Instant missed = now.minus(Duration.ofMinutes(45));
            int minute = missed.atZone(java.time.ZoneOffset.UTC).getMinute();
            new SqlSchedules(database).choose(Schedule.hourly(minute), missed.minus(Duration.ofMinutes(10)));
            new SqlRuns(database).clock(ClockSeen.first(clock));
            return database;
        });
        site.home.start();
    }

    @Test
    void a_run_that_was_missed_is_caught_up() {
        startAfter(now.minus(Duration.ofHours(2)));
        site.until(RUN, "done");
        assertThat(site.home.run(RUN)).contains("\"cause\":\"caught-up\"", "\"deleted\":" + DUE);
        assertThat(site.left()).isZero();
        site.proof().holds();
    }

    @Test
    void a_run_that_was_asked_for_and_had_no_place_in_the_line_yet_gets_its_turn() {
        site.home.inside(database -> new SqlRuns(database).add(RunCause.ASKED, Who.OBSCURA, now));
        site.home.start();
        site.until(RUN, "done");
        assertThat(site.left()).isZero();
    }

    @Test
    void a_clock_that_jumped_forward_asks_and_nothing_is_deleted_before_the_answer() {
        startAfter(now.minus(Duration.ofDays(3)));
        asksFirst("clock-forward");
    }

    @Test
    void a_clock_that_went_back_asks_too() {
        startAfter(now.plus(Duration.ofDays(2)));
        asksFirst("clock-back");
    }

    private void asksFirst(String doubt) {
        site.until(RUN, "asking");
        assertThat(site.home.run(RUN)).contains("\"kind\":\"" + doubt + "\"");
        site.home.kill();
        site.home.roundsAtNextStart();
        site.home.start();
        site.until(RUN, "asking");
        assertThat(site.left()).isEqualTo(DUE);
        site.home.admin().post(RUN + "/confirm", Map.of("reason", "The clock is right"));
        site.until(RUN, "done");
        assertThat(site.left()).isZero();
        site.proof().holds();
    }
}
