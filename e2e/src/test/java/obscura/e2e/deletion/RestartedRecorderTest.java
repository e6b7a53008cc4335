package obscura.e2e.deletion;

import static obscura.e2e.moment.Moments.Moment.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import obscura.e2e.frigate.state.Segment;
import obscura.migrations.SqlRuns;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorder that ends in the middle of a run, or is not there at all: nothing is called deleted, and a later run finishes it. */
class RestartedRecorderTest {
    @AutoClose
    private FrigateSite site;

    @BeforeEach
    void a_recorder(@TempDir Path temp) throws IOException {
        site = new FrigateSite(temp);
    }

    @Test
    void ended_after_a_deletion_it_did_not_tell_of() {
        List<Segment> due = site.due(5);
        site.hold(due.get(2));
        site.frigate.moments().at(DONE, "^DELETE /api/recordings", site.frigate::shut);
        String run = site.home.askForRun();
        site.untilDone(run);
        assertThat(due).filteredOn(site::isThere).hasSize(3);
        assertThat(site.results(run)).hasSize(4).doesNotContainValue("deleted").doesNotContainValue("already-gone");
        toldAsLate(run);
        finishesLater(due, due.get(2));
    }

    @Test
    void away_for_a_whole_run() {
        List<Segment> due = site.due(4);
        site.frigate.shut();
        String run = site.home.askForRun();
        site.untilDone(run);
        assertThat(site.results(run)).hasSize(4).containsValue("unreachable").doesNotContainValue("deleted");
        assertThat(site.home.run(run)).contains("\"kind\":\"closed\"");
        assertThat(due).allMatch(site::isThere);
        toldAsLate(run);
        finishesLater(due, null);
    }

    /** Red, and since when. */
    private void toldAsLate(String run) {
        assertThat(site.home.run(run)).contains("\"since\":\"").doesNotContain("\"since\":null");
        assertThat(site.home.admin().get("/health").body()).contains("\"status\":\"overdue\"");
        assertThat(site.home.admin().get("/").body()).contains("overdue");
        proof().holds();
    }

    /** Nobody asks for it: it is tried again when its time has come, also by the next program. */
    private void finishesLater(List<Segment> due, Segment held) {
        site.home.kill();
        site.frigate.reopen();
        site.home.inside(database -> {
            SqlRuns runs = new SqlRuns(database);
            Instant now = Instant.now();
            assertThat(runs.isTimeForAgain(now)).as("at once").isFalse();
            assertThat(runs.isTimeForAgain(now.plus(Duration.ofMinutes(10)))).isTrue();
            runs.putOffAgain(now.plus(Duration.ofDays(2)), now);
            return runs;
        });
        site.home.roundsAtNextStart();
        site.home.start();
        String again = "/retention/runs/2";
        site.untilDone(again);
        assertThat(site.home.run(again)).contains("\"cause\":\"again\"");
        Map<String, String> results = site.results(again);
        assertThat(results)
                .hasSizeGreaterThan(3)
                .allSatisfy((key, result) -> assertThat(result).isIn("deleted", "already-gone"));
        assertThat(due).filteredOn(site::isThere).isEqualTo(held == null ? List.of() : List.of(held));
        site.nothingElseIsGone();
        site.home.kill();
        site.home.start();
        assertThat(site.home.admin().get("/health").body()).contains("\"status\":\"ok\"");
        proof().holds();
    }

    private Proof proof() {
        return new Proof(site.home.copy(), site::isThere);
    }
}
