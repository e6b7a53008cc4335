package obscura.e2e.deletion;

import static obscura.e2e.moment.Moments.Moment.ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import obscura.e2e.app.ProgramRun;
import obscura.e2e.frigate.state.Segment;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other programs of the same home, and a hold that is being set, while a run goes on. */
class BesideAProgramTest {
    @AutoClose
    private FrigateSite site;

    @BeforeEach
    void a_recorder(@TempDir Path temp) throws IOException {
        site = new FrigateSite(temp);
    }

    @Test
    void a_second_one_is_refused_and_commands_disturb_no_run() throws Exception {
        site.due(3);
        site.untilDone(site.home.askForRun());
        String certificate =
                site.home.home().certificates().resolve("run-1.json").toString();
        List<Segment> due = site.due(5);
        AtomicReference<List<ProgramRun>> beside = new AtomicReference<>();
        site.frigate
                .moments()
                .at(
                        ASKED,
                        "^DELETE /api/recordings",
                        () -> beside.set(List.of(
                                start("serve", "--port", "0"),
                                start("journal", "verify"),
                                start("verify-certificate", certificate))));
        String run = site.home.askForRun();
        site.untilDone(run);
        try (ProgramRun second = beside.get().get(0);
                ProgramRun journal = beside.get().get(1);
                ProgramRun check = beside.get().get(2)) {
            assertThat(second.code()).as(second.err()).isEqualTo(3);
            assertThat(second.err()).contains("Another Obscura serves the home folder");
            assertThat(journal.code()).as(journal.err()).isZero();
            assertThat(check.code()).as(check.err()).isZero();
        }
        assertThat(due).noneMatch(site::isThere);
        assertThat(site.home.isServed()).isTrue();
        new Proof(site.home.copy(), site::isThere).holds();
    }

    private ProgramRun start(String... command) {
        try {
            return site.home.obscura(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_hold_whose_recorder_was_not_told_when_the_program_ended_is_told_by_the_next_one() {
        List<Segment> due = site.due(4);
        site.frigate.moments().at(ASKED, "^PUT /api/config/set", site.home::kill);
        site.hold(due.get(1));
        ServedHome.until("it is killed", () -> !site.home.isServed());
        theNextOneTells();
        // As when it ended before it could note that there is something to tell.
        site.home.kill();
        site.holdUntold(due.get(2));
        theNextOneTells();
        site.untilDone(site.home.askForRun());
        assertThat(due).filteredOn(site::isThere).containsExactly(due.get(1), due.get(2));
        site.nothingElseIsGone();
        new Proof(site.home.copy(), site::isThere).holds();
    }

    private void theNextOneTells() {
        site.frigate.forgetReceived();
        site.home.start();
        ServedHome.until(
                "the recorder is told",
                () -> site.frigate.received().stream()
                        .anyMatch(asked -> asked.target().startsWith("/api/config/set") && asked.status() == 200));
    }
}
