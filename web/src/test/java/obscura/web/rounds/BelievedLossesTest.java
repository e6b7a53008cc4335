package obscura.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.migrations.DurableJobs;
import obscura.plugin.nvr.Loss;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person said about losses is done once, and not lost by a kill. */
class BelievedLossesTest {
    @TempDir
    Path home;

    @AutoClose
    private TwoRecorders site;

    @BeforeEach
    void two_recorders() {
        site = new TwoRecorders(home);
    }

    private List<String> believing() {
        List<String> found = new ArrayList<>();
        try (Connection sql = site.database.dataSource().getConnection();
                Statement asked = sql.createStatement();
                ResultSet rows = asked.executeQuery(
                        "SELECT task_instance FROM job_short WHERE task_name = 'index-nvr-believing-losses'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_a_person_said_about_losses_outlives_a_kill_before_the_round_ended() {
        site.one.slow = true;
        DurableJobs jobs = new DurableJobs(site.database, DurableJobs.Lane.SHORT, 1);
        new RoundJobs(jobs, site.rounds, Clock.systemUTC()).believing(site.first);
        String asked = believing().get(0);
        jobs.start();
        TwoRecorders.until(() -> !believing().isEmpty() && !believing().contains(asked));
        jobs.close();
        site.rounds.close();
        assertThat(believing()).hasSize(1);
        assertThat(site.rounds.hasBelieved(site.first, Instant.EPOCH)).isFalse();
    }

    @Test
    void a_round_that_believed_losses_and_ended_is_not_done_again() {
        site.clock.forward(Duration.ofMinutes(1));
        Instant asked = site.clock.instant();
        site.rounds.ask(site.first, Loss.BELIEVED, asked);
        TwoRecorders.until(() -> site.rounds.hasBelieved(site.first, asked));
        site.rounds.ask(site.first, Loss.BELIEVED, asked);
        site.rounds.ask(site.first, Loss.DOUBTED, asked.plusSeconds(1));
        TwoRecorders.until(() -> site.one.asked.size() == 2);
        assertThat(site.rounds.hasBelieved(site.first, asked.plusSeconds(1))).isFalse();
    }
}
