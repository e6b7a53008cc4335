package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the first start to the first page, in and out again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstVisitTest {
    private static final Account ME = new Account("Zoë Müller", "four words and one more");

    @AutoClose
    private Chromium chromium;

    private RunningApp app;

    @BeforeAll
    void a_browser() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void an_app_that_was_never_used(@TempDir Path home) {
        app = RunningApp.empty(home.resolve("home"));
    }

    @AfterEach
    void it_stops() {
        app.close();
    }

    @Test
    void whoever_reads_the_console_makes_the_first_account_and_is_in() {
        for (Look look : new Look[] {Look.DESKTOP}) {
            try (Visit visit = chromium.visit(app, look)) {
                visit.open("/");
                assertThat(visit.page().url()).endsWith("/first-account");
                visit.looksRight("first-account");
                makeFirstAccount(visit, app.firstCode());
                visit.page().waitForURL("**/");
                assertThat(visit.page().content()).contains(ME.name());
                visit.looksRight("overview-without-cameras");
            }
        }
    }

    @Test
    void a_wrong_code_makes_no_account() {
        try (Visit visit = chromium.visit(app, Look.PHONE)) {
            visit.open("/first-account");
            makeFirstAccount(visit, "not-the-code");
            visit.page().getByText("not the code on the console").waitFor();
            assertThat(visit.page().url()).endsWith("/first-account");
            visit.looksRight("first-account-wrong-code");
            visit.open("/people");
            assertThat(visit.page().url()).endsWith("/first-account");
        }
    }

    @Test
    void who_signs_out_is_out_and_the_back_button_shows_nothing() {
        try (Visit visit = chromium.visit(app, Look.DESKTOP)) {
            visit.open("/");
            makeFirstAccount(visit, app.firstCode());
            visit.page().waitForURL("**/");
            visit.follow("People");
            visit.page().waitForURL("**/people");
            visit.page().locator("details.me summary").click();
            visit.press("Sign out");
            visit.page().waitForURL("**/sign-in");
            visit.looksRight("sign-in");
            visit.page().goBack();
            assertThat(visit.title()).isEqualTo("Sign in");
        }
    }

    @Test
    void a_wrong_password_is_told_and_the_right_one_opens() {
        try (Visit visit = chromium.visit(app, Look.PHONE)) {
            visit.open("/");
            makeFirstAccount(visit, app.firstCode());
            visit.page().waitForURL("**/");
        }
        try (Visit visit = chromium.visit(app, Look.PHONE)) {
            visit.open("/sign-in");
            visit.fill("Name", ME.name());
            visit.fill("Password", "something else entirely");
            visit.press("Sign in");
            visit.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                    .waitFor();
            visit.looksRight("sign-in-wrong");
            visit.signIn(ME);
            assertThat(visit.page().content()).contains(ME.name());
        }
    }

    private static void makeFirstAccount(Visit visit, String code) {
        visit.fill("One-time code", code);
        visit.fill("Name", ME.name());
        visit.fill("Password", ME.password());
        visit.fill("The password once more", ME.password());
        visit.press("Make the account");
    }
}
