package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import obscura.e2e.app.Account;
import obscura.e2e.app.Caller;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.web.http.Route.Method;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page there is, as an admin sees it on a desk and on a phone, by day and by night. A new one is looked at without a word here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {
    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningApp app;

    private List<String> pages;

    @BeforeAll
    void an_app_with_footage_and_a_browser(@TempDir Path home) throws IOException {
        app = RunningApp.withFootage(home.resolve("home"));
        chromium = Chromium.start();
        Caller admin = Caller.signedIn(app, Account.ADMIN);
        pages = app.routes().stream()
                .filter(route -> route.method() == Method.GET && !route.path().startsWith("/api/"))
                .map(route -> route.path().replaceAll("\\{[^}]+}", "1"))
                .filter(path -> !path.contains("events") && isPage(admin.get(path)))
                .toList();
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.body().startsWith("<!doctype html>");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void every_page_can_be_used_by_everybody(Look look) {
        assertThat(pages).contains("/", "/people", "/account");
        try (Visit visit = chromium.visit(app, look)) {
            visit.signIn(Account.ADMIN);
            for (String path : pages) {
                visit.open(path);
                visit.looksRight("page" + path.replace('/', '-'));
                assertThat(visit.complaints()).as(path).isEmpty();
            }
        }
    }
}
