package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.plugin.camera.Camera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one who asked for the footage stays visible, and the receipt says so. */
class ReviewJourneyTest {
    private static final double MOST_MILLIS = 300_000;

    @TempDir
    Path folder;

    @Test
    void one_person_is_kept_everybody_else_is_covered_and_the_receipt_says_so() throws IOException {
        try (RunningApp app = RunningApp.withFootage(folder.resolve("home"));
                Chromium chromium = Chromium.start();
                Visit visit = chromium.visit(app, Look.DESKTOP)) {
            visit.page().onDialog(Dialog::accept);
            visit.signIn(Account.ADMIN);
            order(visit, app, app.camera("yard"));
            keepTheFirst(visit);
            visit.looksRight("review");
            paint(visit);
            onlyPicturesCameTooLate(visit);
            Path receipt = visit.download("Receipt file (JSON)", folder.resolve("receipt.json"));
            assertThat(Files.readString(receipt)).containsPattern("\"kept\"\\s*:\\s*1\\b");
            visit.open("/journal");
            assertThat(visit.page().content()).contains("Reviewed an export").contains("Decided what an export shows");
        }
    }

    private static void order(Visit visit, RunningApp app, Camera camera) {
        String end = app.newest(camera).toString();
        String start = app.newest(camera).minusSeconds(6).toString();
        visit.open("/exports/new?camera=" + camera.id() + "&from=" + start + "&to=" + end);
        visit.fill("Reason", "Request of the person in green");
        visit.page().locator("[name=review]").check();
        visit.press("Export, redacted");
        visit.page()
                .locator("a[href$='/review']")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        visit.page().locator("a[href$='/review']").first().click();
    }

    private static void keepTheFirst(Visit visit) {
        visit.page().locator("button[aria-label^='Keep visible']").first().click();
        visit.page().locator(".track.is-kept").first().waitFor();
    }

    /** Once painting is ordered, footage is shown no more: what the page had still asked for is refused. */
    private static void onlyPicturesCameTooLate(Visit visit) {
        assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("/review/"));
        visit.forgetComplaints();
    }

    private static void paint(Visit visit) {
        if (visit.page().locator("#cover-rest").isVisible()) {
            visit.page().locator("#cover-rest").click();
        }
        visit.page().locator("#paint-now").waitFor();
        visit.page().locator("[name=sure]").check();
        visit.page().locator("#paint-now").click();
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete now"))
                .waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
    }
}
