package obscura.e2e.drawing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.state.View;

/** An app with a camera that somebody added by its address, and a browser to draw its masks in. */
final class EditedYard implements AutoCloseable {
    final RunningApp app;
    final SimulatedCamera camera;
    /** The page where masks are drawn. */
    final String masks;

    private final Chromium chromium;

    EditedYard(Path home) throws IOException {
        app = RunningApp.withFootage(home.resolve("home"));
        app.allowLoopback();
        camera = new SimulatedCamera(0, "Yard camera", "op", "a camera password");
        chromium = Chromium.start();
        try (Visit visit = visit(Look.DESKTOP)) {
            visit.signIn(Account.ADMIN);
            visit.open("/cameras/add");
            visit.fill("Name", "Back yard");
            visit.fill("Address", camera.address().toString());
            visit.fill("User at the camera", "op");
            visit.fill("Password at the camera", "a camera password");
            visit.press("Try it and keep it");
            visit.page().waitForURL("**/masks");
            masks = visit.page().url().replaceAll("https?://[^/]+", "");
        }
    }

    Visit visit(Look look) {
        return chromium.visit(app, look);
    }

    /** The editor, once it shows a picture. */
    Canvas open(Visit visit) {
        visit.signIn(Account.ADMIN);
        visit.open(masks);
        PlaywrightAssertions.assertThat(visit.page().locator("svg.canvas image"))
                .hasAttribute(
                        "href",
                        Pattern.compile("blob:.*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        return new Canvas(visit.page());
    }

    /** The editor over a snapshot the camera hands in itself: what hands do there needs no stream to be played first. */
    Canvas openQuickly(Visit visit) {
        Route.FulfillOptions snapshot =
                new Route.FulfillOptions().setContentType("image/jpeg").setBodyBytes(camera.snapshot(View.MAIN));
        visit.page().route("**/masks/picture*", route -> route.fulfill(snapshot));
        return open(visit);
    }

    static Locator tool(Visit visit, String name) {
        return visit.page().locator("[data-do=" + name + "]");
    }

    @Override
    public void close() {
        chromium.close();
        app.close();
        camera.close();
    }
}
