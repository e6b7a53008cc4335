package obscura.e2e.deletion;

import static obscura.e2e.moment.Moments.Moment.ASKED;
import static obscura.e2e.moment.Moments.Moment.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.moment.Moments;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program is killed outright in the middle of a run at a recorder: it says nothing false, and the next one finishes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunTest {
    private static final String LOOK = "^GET /recordings/.*/front/";
    private static final String DELETE = "^DELETE /api/recordings";
    private static final List<String> OUR_FILES = List.of(
            "obscura\\.db(-wal|-shm)?",
            "obscura\\.lock",
            "journal-anchor\\.json(\\.lock)?",
            "keys/[a-z]+\\.key",
            "certificates/run-[0-9]+\\.(json|html)",
            "vault/holds/(safe-keeping|[0-9a-f]{32}\\.(key|sealed))");

    @AutoClose
    private FrigateSite site;

    @BeforeAll
    void a_recorder(@TempDir Path temp) throws IOException {
        site = new FrigateSite(temp);
    }

    /** Where a run is when the program ends, by what the recorder was asked. */
    enum Step {
        LISTING {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(ASKED, "^GET /api/exports", kill);
            }
        },
        /** The plan is written down and not decided upon. */
        LOOKING_WHETHER_IT_IS_THE_RIGHT_DISK {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(DONE, "^GET /api/exports", () -> recorder.at(ASKED, LOOK, kill));
            }
        },
        /** The journal says that it begins, and the run does not know that yet. */
        TELLING_THE_RECORDER_WHAT_IS_HELD {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(DONE, "^GET /api/exports", () -> recorder.at(ASKED, "^GET /api/config", kill));
            }
        },
        ABOUT_TO_DELETE {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(ASKED, DELETE, kill);
            }
        },
        DELETED_AND_NOT_TOLD {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(DONE, DELETE, kill);
            }
        },
        HALF_DELETED {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(DONE, DELETE, () -> recorder.at(ASKED, DELETE, kill));
            }
        },
        LOOKING_AGAIN {
            @Override
            void at(Moments recorder, Runnable kill) {
                recorder.at(DONE, DELETE, () -> recorder.at(DONE, DELETE, () -> recorder.at(ASKED, LOOK, kill)));
            }
        };

        abstract void at(Moments recorder, Runnable kill);
    }

    @ParameterizedTest
    @EnumSource
    void killed_at_any_step_it_loses_nothing_and_finishes_by_itself(Step step) {
        List<Segment> due = site.due(5);
        Segment held = due.get(2);
        site.hold(held);
        step.at(site.frigate.moments(), site.home::kill);
        String run = site.home.askForRun();
        ServedHome.until("it is killed", () -> !site.home.isServed());
        proof().saysNothingFalse();

        site.home.start();
        site.untilDone(run);
        Map<String, String> results = site.results(run);
        assertThat(results)
                .hasSize(4)
                .allSatisfy((key, result) -> assertThat(result).isIn("deleted", "already-gone"));
        assertThat(due).filteredOn(site::isThere).containsExactly(held);
        site.nothingElseIsGone();
        proof().holds();
        ServedHome.until("what is held is copied", () -> !holds().contains("\"copied\":0,"));
        assertThat(site.home.files()).allMatch(file -> OUR_FILES.stream().anyMatch(file::matches), "is one of ours");
        assertThat(site.home.admin().get("/health").body()).contains("\"status\":\"ok\"");
    }

    private String holds() {
        return site.home.admin().get("/api/v1/holds").body();
    }

    private Proof proof() {
        return new Proof(site.home.copy(), site::isThere);
    }
}
