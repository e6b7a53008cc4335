package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import obscura.e2e.app.Account;
import obscura.e2e.app.ProgramRun;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.Clip;
import obscura.web.Main;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a rule to a certificate a stranger can check, with one clip that a hold keeps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionTest {
    private static final double MOST_MILLIS = 120_000;
    private static final int OLD = 6;

    @AutoClose
    private Chromium chromium;

    @AutoClose
    private RunningApp app;

    private Path folder;
    private Camera yard;

    @BeforeAll
    void an_app_with_old_footage_and_a_browser(@TempDir Path temp) throws IOException {
        folder = temp;
        app = RunningApp.withOldFootage(temp.resolve("home"));
        yard = app.camera("yard");
        chromium = Chromium.start();
    }

    @Test
    void who_sets_a_rule_sees_what_would_go_and_deletes_it_but_for_what_is_held_gets_a_certificate() throws Exception {
        Clip held = app.clips(yard).get(2);
        long before = files();
        try (Visit visit = chromium.visit(app, Look.DESKTOP)) {
            visit.page().onDialog(Dialog::accept);
            visit.signIn(Account.ADMIN);
            setRule(visit);
            hold(visit, held);
            String preview = preview(visit);
            assertThat(files()).isEqualTo(before);
            Path certificate = deleteNow(visit);
            assertThat(files()).isEqualTo(before - 3 * OLD + 1);
            assertThat(app.clips(yard)).contains(held).hasSize((int) recent() + 1);
            outlivesItsRecorder(visit, held);
            assertThat(verified(certificate)).isZero();
            assertThat(verified(changed(certificate))).isEqualTo(4);
            assertThat(verified(certificate, copyWithAChangedEntry())).isEqualTo(4);
            inGerman(visit);
            lookAround(preview);
        }
    }

    private void setRule(Visit visit) {
        visit.open("/retention");
        visit.page().getByLabel("Where the cameras are").selectOption("de");
        visit.fill("Days: Recordings, All cameras", "5");
        visit.fill("Why are the rules changed?", "First rules");
        visit.press("Save the rules");
        assertThat(visit.page().locator(".wrong").first().innerText()).contains("longer than usual");
        visit.looksRight("rules-refused");
        visit.fill("Why so long: Recordings, All cameras", "The yard is far away");
        visit.press("Save the rules");
        assertThat(visit.page().locator(".told").innerText()).isEqualTo("The rules are saved.");
        visit.looksRight("rules");
    }

    private void hold(Visit visit, Clip clip) {
        Instant from = clip.range().from().plusSeconds(2);
        visit.open("/holds/new?camera=" + yard.id() + "&from=" + from + "&to=" + from.plusSeconds(3));
        visit.fill("Why", "Case 17 of a <b>neighbour</b>");
        visit.looksRight("hold-new");
        visit.press("Hold it");
        assertThat(visit.page().locator(".told").innerText()).isEqualTo("It is held.");
        visit.looksRight("hold");
    }

    /** Somebody, or the recorder itself, removes its file. */
    private void outlivesItsRecorder(Visit visit, Clip clip) throws IOException {
        visit.open("/holds/1");
        while (!visit.page().locator("#safe").innerText().contains("all copied")) {
            visit.page().reload();
        }
        assertThat(visit.page().locator("#safe").innerText()).contains("1 of 1 recording copied");
        visit.looksRight("hold-copied");
        Files.delete(app.home().resolve("recordings").resolve(clip.path()));
        readAgain(visit);
        assertThat(app.clips(yard)).contains(clip).hasSize((int) recent() + 1);
        Instant shown = clip.range().from().plusSeconds(2);
        visit.open("/holds/1");
        visit.page().locator(".facts a").click();
        visit.page().waitForURL("**/cameras/**");
        LocalDate day = LocalDate.ofInstant(clip.range().from(), ZoneId.systemDefault());
        assertThat(visit.page().url()).contains("day=" + day);
        assertThat(visit.page().locator("main").innerText()).contains("Clips from");
        visit.looksRight("held-outlives");
        byte[] still = visit.page()
                .request()
                .get(app.address() + "/cameras/" + yard.id() + "/picture?at=" + shown)
                .body();
        assertThat(still).startsWith(0xFF, 0xD8);
        visit.open("/holds/1");
        assertThat(visit.page().locator("#safe").innerText()).contains("1 of 1 recording copied");
    }

    private static void readAgain(Visit visit) {
        visit.open("/settings/recordings/1");
        visit.press("Read it now");
        visit.page()
                .waitForCondition(() -> visit.page().locator("[aria-busy=true]").count() == 0);
    }

    private String preview(Visit visit) {
        visit.open("/retention");
        visit.press("See what would go now");
        heading(visit, "One by one").waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        assertThat(visit.page().locator("main").innerText())
                .contains(3 * OLD - 1 + " things", "What only a hold keeps", "1 clip")
                .contains("a look; nothing was deleted");
        visit.looksRight("preview");
        return visit.page().url().substring(app.address().length());
    }

    private static Locator heading(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Path deleteNow(Visit visit) {
        visit.open("/retention");
        visit.press("Delete now");
        visit.page().getByText("Signed file (JSON)").waitFor(new Locator.WaitForOptions().setTimeout(MOST_MILLIS));
        assertThat(visit.page().locator("main").innerText()).contains("deleted").doesNotContain("still there");
        visit.looksRight("run-done");
        Path file = visit.download("Signed file (JSON)", folder.resolve("certificate.json"));
        visit.press("Certificate");
        assertThat(visit.title()).isEqualTo("Certificate of deletion");
        assertThat(visit.page().locator("main").innerText())
                .contains("File removed, and not found when it was looked for again.", "Memory cards in the cameras.");
        visit.looksRight("certificate");
        return file;
    }

    private void inGerman(Visit visit) {
        visit.open("/retention");
        visit.press("Deutsch");
        visit.open("/retention/runs/2");
        assertThat(visit.page().locator("main").innerText())
                .contains("gelöscht", "Die Datei wurde entfernt.", "Nachgesehen: die Platte")
                .doesNotContain("The file", "the disk");
        visit.open("/retention/runs/2/certificate");
        assertThat(visit.title()).isEqualTo("Löschbescheinigung");
        assertThat(visit.page().locator("main").innerText())
                .contains("Datei entfernt, und beim erneuten Nachsehen nicht gefunden.", "Speicherkarten")
                .doesNotContain("The file", "the disk");
    }

    private void lookAround(String preview) {
        for (Look look : Look.values()) {
            try (Visit visit = chromium.visit(app, look)) {
                visit.signIn(Account.ADMIN);
                for (String page : List.of(
                        "/retention",
                        "/retention/runs",
                        preview,
                        "/retention/runs/2",
                        "/retention/runs/2/certificate",
                        "/holds",
                        "/holds/1")) {
                    visit.open(page);
                    visit.looksRight("retention" + page.replace('/', '-'));
                }
            }
        }
    }

    /** How many clips of a camera are not old. */
    private long recent() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return app.clips(yard).stream()
                .filter(clip -> clip.range().from().isAfter(yesterday))
                .count();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(app.home().resolve("recordings"))) {
            return all.filter(file -> file.toString().endsWith(".mp4")).count();
        }
    }

    private int verified(Path certificate) throws Exception {
        return verified(certificate, app.home());
    }

    private int verified(Path certificate, Path home) throws Exception {
        try (ProgramRun run = ProgramRun.start(
                folder, Main.class, "verify-certificate", certificate.toString(), "--home", home.toString())) {
            return run.code();
        }
    }

    /** A journal in which somebody wrote another reason. */
    private Path copyWithAChangedEntry() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Connection database =
                        DriverManager.getConnection("jdbc:sqlite:" + app.home().resolve("obscura.db"));
                Statement sql = database.createStatement()) {
            sql.execute("VACUUM INTO '" + copy.resolve("obscura.db") + "'");
        }
        Files.copy(app.home().resolve("journal-anchor.json"), copy.resolve("journal-anchor.json"));
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("obscura.db"));
                Statement sql = database.createStatement()) {
            sql.execute("DROP TRIGGER journal_is_not_changed");
            sql.execute("UPDATE journal SET reason = 'another' WHERE number = 1");
        }
        return copy;
    }

    private Path changed(Path certificate) throws IOException {
        String text = Files.readString(certificate);
        return Files.writeString(folder.resolve("changed.json"), text.replaceFirst("\"deleted\"", "\"held\""));
    }
}
