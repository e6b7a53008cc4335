package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.ProgramRun;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Role;
import obscura.plugin.camera.Camera;
import obscura.web.Main;
import obscura.web.http.Route;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a stretch of footage to a file that a stranger can check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportJourneyTest {
    private static final double MOST_MILLIS = 300_000;

    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningApp app;

    private Path folder;
    private Camera square;

    @BeforeAll
    void an_app_with_footage_and_a_browser(@TempDir Path temp) throws IOException {
        folder = temp;
        app = RunningApp.withFootage(temp.resolve("home"));
        square = app.camera("площадь 広場");
        chromium = Chromium.start();
    }

    @Test
    void who_asks_for_a_stretch_gets_a_file_that_a_stranger_can_check() throws Exception {
        try (Visit visit = chromium.visit(app, Look.DESKTOP)) {
            visit.signIn(Account.ADMIN);
            String address = order(visit);
            visit.looksRight("export-goes-on");
            awaitDone(visit);
            visit.looksRight("export-done");
            Path video = visit.download("Download video", folder.resolve("out.mp4"));
            Path receipt = visit.download("Receipt file (JSON)", folder.resolve("receipt.json"));
            assertThat(verify(video, receipt)).isZero();
            assertThat(verify(damaged(video), receipt)).isEqualTo(4);
            visit.open("/exports");
            visit.looksRight("exports");
            assertThat(visit.page().content()).contains(square.name());
            nobodyElseKnowsOfIt(address);
        }
    }

    private String order(Visit visit) {
        String end = app.newest(square).toString();
        String start = app.newest(square).minusSeconds(8).toString();
        visit.open("/exports/new?camera=" + square.id() + "&from=" + start + "&to=" + end);
        visit.fill("Reason", "Request 17 of a <b>neighbour</b>");
        visit.looksRight("export-new");
        visit.press("Export, redacted");
        visit.page().waitForURL("**/exports/*");
        return visit.page().url().substring(app.address().length());
    }

    private static void awaitDone(Visit visit) {
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete now"))
                .waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
    }

    private int verify(Path video, Path receipt) throws Exception {
        try (ProgramRun run = ProgramRun.start(folder, Main.class, "verify", video.toString(), receipt.toString())) {
            return run.code();
        }
    }

    private Path damaged(Path video) throws IOException {
        byte[] bytes = Files.readAllBytes(video);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(folder.resolve("damaged.mp4"), bytes);
    }

    /** To somebody who may not see its camera it answers as one that never was. */
    private void nobodyElseKnowsOfIt(String address) {
        CameraLimit others = CameraLimit.only(Set.of(app.camera("yard").id()));
        Caller other = Caller.signedIn(app, app.add("Sees the yard", Role.PRIVACY_OFFICER, others));
        String id = address.substring(address.lastIndexOf('/') + 1);
        for (Route route : app.routes()) {
            if (route.path().startsWith("/exports/{")) {
                String path = route.path().replaceAll("\\{[^}]+}", id);
                assertThat(other.change(route.method().name(), path).statusCode())
                        .as(route.path())
                        .isEqualTo(404);
            }
        }
        assertThat(other.get("/exports").body()).doesNotContain(square.name());
    }
}
