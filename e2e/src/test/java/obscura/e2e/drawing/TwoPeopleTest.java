package obscura.e2e.drawing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.e2e.camera.SimulatedCamera;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people draw on one camera at the same time: the later one is shown both, decides, and nothing of either is lost unasked. */
class TwoPeopleTest {
    private static final double SLOW = 60_000;

    @TempDir
    Path home;

    @Test
    void the_second_save_is_refused_with_both_versions_shown_until_a_person_decides() throws Exception {
        try (SimulatedCamera camera = new SimulatedCamera(0, "Yard camera", "op", "a camera password");
                RunningApp app = RunningApp.withFootage(home);
                Chromium chromium = Chromium.start();
                Visit first = chromium.visit(app, Look.DESKTOP);
                Visit second = chromium.visit(app, Look.DESKTOP)) {
            app.allowLoopback();
            String masks = added(first, camera);
            second.signIn(app.add("ben", Role.ADMIN, CameraLimit.ALL));
            Canvas canvas = open(first, masks);
            Canvas other = open(second, masks);
            rectangle(first, canvas);
            rectangle(second, other);
            other.drag(0.4, 0.4, 0.2, 0.2);
            other.drop();

            first.press("Apply");
            isShown(first);
            double[] before = middle(camera);
            second.press("Apply");

            isToldOfBoth(second);
            assertThat(middle(camera)).as("the camera").containsExactly(before);
            assertThat(other.masks()).as("still in the editor").hasSize(1);
            second.looksRight("masks-conflict");

            second.press("Put mine in its place and apply");
            // The page may still show the proof of the first one's mask.
            second.page()
                    .waitForCondition(
                            () -> Math.abs(middle(camera)[0] - before[0]) > 0.02,
                            new Page.WaitForConditionOptions().setTimeout(SLOW));
            isShown(second);
            assertThat(camera.masks()).hasSize(1);
            assertThat(middle(camera)).containsExactly(new double[] {0.45, 0.45}, within(0.02));
        }
    }

    private static void isToldOfBoth(Visit visit) {
        Locator told = visit.page().locator("section[aria-labelledby=conflict]");
        assertThat(told).containsText("Somebody else has saved while you were drawing");
        assertThat(told).containsText("Yours: 1 mask");
        assertThat(told).containsText("Saved meanwhile: 1 mask (Mask 1)");
        assertThat(told.locator("svg polygon")).hasCount(2);
    }

    private static String added(Visit visit, SimulatedCamera camera) {
        visit.signIn(Account.ADMIN);
        visit.open("/cameras/add");
        visit.fill("Name", "Back yard");
        visit.fill("Address", camera.address().toString());
        visit.fill("User at the camera", "op");
        visit.fill("Password at the camera", "a camera password");
        visit.press("Try it and keep it");
        visit.page().waitForURL("**/masks");
        return visit.page().url().replaceAll("https?://[^/]+", "");
    }

    private static Canvas open(Visit visit, String masks) {
        visit.open(masks);
        assertThat(visit.page().locator("svg.canvas image"))
                .hasAttribute(
                        "href",
                        Pattern.compile("blob:.*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(SLOW));
        return new Canvas(visit.page());
    }

    /** In the middle of the picture. */
    private static void rectangle(Visit visit, Canvas canvas) {
        visit.page().locator("[data-do=rectangle]").click();
        canvas.click(0.5, 0.5);
        assertThat(canvas.masks()).hasSize(1);
    }

    private static void isShown(Visit visit) {
        assertThat(visit.page().locator("#result td .word").first())
                .hasText("SHOWN", new LocatorAssertions.HasTextOptions().setTimeout(SLOW));
    }

    /** Of the one mask the camera keeps, as fractions from the top left. */
    private static double[] middle(SimulatedCamera camera) {
        var corners = camera.masks().get(0).corners();
        double x = corners.stream().mapToDouble(at -> at.x()).average().orElseThrow();
        double y = corners.stream().mapToDouble(at -> at.y()).average().orElseThrow();
        return new double[] {(x + 1) / 2, (1 - y) / 2};
    }
}
