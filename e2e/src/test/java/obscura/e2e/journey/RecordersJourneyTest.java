package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.e2e.frigate.FrigateSettings;
import obscura.e2e.frigate.SimulatedFrigate;
import obscura.e2e.shinobi.SimulatedShinobi;
import obscura.plugin.camera.Camera;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the address of a recorder in the network to an export of its footage. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordersJourneyTest {
    private static final double MOST_MILLIS = 300_000;
    private static final Instant START =
            Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);

    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningApp app;

    @AutoClose
    private SimulatedFrigate frigate;

    @AutoClose
    private SimulatedShinobi shinobi;

    @BeforeAll
    void an_app_and_two_recorders(@TempDir Path temp) throws IOException {
        app = RunningApp.withFootage(temp.resolve("home"));
        frigate =
                new SimulatedFrigate(FrigateSettings.in(temp.resolve("frigate")).cameras("front door", "back"));
        frigate.record("front door", START, 3);
        Path folder = Files.createDirectories(temp.resolve("shinobi"));
        shinobi = new SimulatedShinobi(folder, ZoneOffset.UTC, "grp1", "key-of-the-journey");
        shinobi.addMonitor("lobby", "Lobby", "rtsp://user:secret@10.0.0.9/lobby");
        shinobi.record("lobby", START, 3);
        chromium = Chromium.start();
    }

    private static void addRecorder(Visit visit, String kind) {
        visit.open("/settings");
        visit.press("Add a recorder");
        visit.looksRight("recorder-choose");
        visit.follow(kind);
    }

    private void kept(Visit visit, String name) {
        visit.press("Try it");
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add this recorder"))
                .waitFor();
        visit.looksRight(name + "-found");
        visit.press("Add this recorder");
        visit.page().waitForURL("**/settings/recordings/*");
        visit.page().getByText("Pieces of footage found").waitFor();
        visit.looksRight(name + "-recorder");
    }

    private void shownAndExported(Visit visit, String camera, int seconds) throws IOException {
        Camera known = app.camera(camera);
        visit.open("/cameras/" + known.id() + "?at=" + START);
        visit.looksRight(camera.replace(' ', '-') + "-timeline");
        byte[] still = visit.page()
                .request()
                .get(app.address() + "/cameras/" + known.id() + "/picture?at=" + START.plusSeconds(1))
                .body();
        assertThat(still).startsWith(0xFF, 0xD8);
        String end = START.plusSeconds(seconds).toString();
        visit.open("/exports/new?camera=" + known.id() + "&from=" + START + "&to=" + end);
        visit.fill("Reason", "Request 18");
        visit.press("Export, redacted");
        visit.page().waitForURL("**/exports/*");
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete now"))
                .waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        assertThat(visit.page().content()).contains("Download video");
    }

    /** What a look fetched stays some minutes; what the export fetched does not. */
    private List<Path> fetched() throws IOException {
        try (Stream<Path> files = Files.list(app.home().resolve("tmp/footage"))) {
            return files.toList();
        }
    }

    @Test
    void a_frigate_is_connected_seen_and_exported_from() throws IOException {
        try (Visit visit = chromium.visit(app, Look.DESKTOP)) {
            visit.signIn(Account.ADMIN);
            addRecorder(visit, "Frigate");
            visit.fill("Address", "http://127.0.0.1:1");
            visit.press("Try it");
            visit.page().getByText("Nothing answers at this address").waitFor();
            visit.looksRight("frigate-refused");
            visit.fill("Address", frigate.openDoor().toString());
            kept(visit, "frigate");
            visit.open("/");
            visit.looksRight("overview-recorders");
            shownAndExported(visit, "front door", 12);
            assertThat(fetched()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_shinobi_is_connected_seen_and_exported_from() throws IOException {
        try (Visit visit = chromium.visit(app, Look.PHONE)) {
            visit.signIn(Account.ADMIN);
            addRecorder(visit, "Shinobi");
            visit.fill("Address", shinobi.address().toString());
            visit.fill("Group key", "grp1");
            visit.fill("API key", "wrong-key");
            visit.press("Try it");
            visit.page().getByText("It refuses this login").waitFor();
            visit.fill("API key", "key-of-the-journey");
            kept(visit, "shinobi");
            assertThat(visit.page().content()).doesNotContain("key-of-the-journey");
            shownAndExported(visit, "lobby", 2);
        }
    }
}
