package obscura.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import obscura.e2e.app.Account;

/**
 * One person's browser, from opening it to closing it. What goes wrong behind a page (a script that fails, something that
 * was not found, a rule of the content policy that was broken) is a complaint; closing a visit with complaints fails the
 * test. A page that is itself bad news (401, 422) is for the test to read.
 */
public final class Visit implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** What the console says of every answer above 399; answers are looked at by themselves. */
    private static final String ANSWER = "Failed to load resource";

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add("A script failed: " + error));
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    public Page page() {
        return page;
    }

    /** @param path such as {@code /people} */
    public Response open(String path) {
        return page.navigate(path);
    }

    public void signIn(Account account) {
        open("/sign-in");
        fill("Name", account.name());
        fill("Password", account.password());
        press("Sign in");
        page.waitForURL("**/");
    }

    public void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    public void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    public void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Follows a link, which may look like a button, to a file and keeps it there. */
    public Path download(String link, Path into) {
        Locator found = page.locator("a", new Page.LocatorOptions().setHasText(link));
        Download download = page.waitForDownload(found::click);
        download.saveAs(into);
        return into;
    }

    public String title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .innerText();
    }

    /** What can be said of every page: kept as a picture, usable for everybody, nothing to the right of the screen. */
    public void looksRight(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + look.word() + ".png")));
        assertThat(Axe.violations(page))
                .as("%s, %s: usable for everybody", name, look)
                .isEmpty();
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue())
                .as("%s, %s: columns to the right of the screen", name, look)
                .isZero();
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes back what the test did on purpose. */
    public void forgetComplaints() {
        complaints.clear();
    }

    private void heard(ConsoleMessage message) {
        boolean bad = "error".equals(message.type()) || "warning".equals(message.type());
        if (bad && !message.text().startsWith(ANSWER)) {
            complaints.add("The console says: " + message.text());
        }
    }

    /** Leaving a page while it still loads something is no failure. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("A request failed: " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        boolean itself = response.request().isNavigationRequest() && response.status() < 500;
        if (response.status() >= 400 && !itself) {
            complaints.add("An answer was " + response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
