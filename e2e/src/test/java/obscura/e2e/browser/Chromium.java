package obscura.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import obscura.e2e.app.RunningApp;

/** The system's Chromium, without a window and without a word to anybody but the app. One thread; one per test class. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Path chromium = Path.of(System.getProperty("obscura.chromium", ""));
        Path driver = Path.of(System.getProperty("playwright.cli.dir", ""));
        if (!Files.isExecutable(chromium) || !Files.isRegularFile(driver.resolve("package/cli.js"))) {
            throw new AssertionError("The browser tests need Debian's chromium and playwright-core, which are not here."
                    + " Run packaging/test --install once; it gets both.");
        }
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        LaunchOptions options = new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A fresh profile that nobody has used; whoever it belongs to has not signed in. */
    public Visit visit(RunningApp app, Look look) {
        return new Visit(browser.newContext(look.options(app.address())), look);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
