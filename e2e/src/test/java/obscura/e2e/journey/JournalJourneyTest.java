package obscura.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import obscura.e2e.app.Account;
import obscura.e2e.app.RunningApp;
import obscura.e2e.browser.Chromium;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes the journal behind the app's back is shown to have done so. */
class JournalJourneyTest {
    @TempDir
    Path folder;

    @Test
    void an_entry_that_was_changed_in_the_database_is_named_on_the_page() throws Exception {
        Path home = folder.resolve("home");
        try (RunningApp app = RunningApp.withFootage(home);
                Chromium chromium = Chromium.start();
                Visit visit = chromium.visit(app, Look.DESKTOP)) {
            visit.signIn(Account.ADMIN);
            visit.open("/journal");
            visit.press("Check that it is whole");
            assertThat(visit.page().locator("main").innerText()).contains("The journal is whole");
            changeAnEntry(home.resolve("obscura.db"));
            visit.open("/journal");
            visit.press("Check that it is whole");
            visit.looksRight("journal-broken");
            assertThat(visit.page().locator("main").innerText())
                    .contains("The journal is not whole")
                    .contains("Entry 1 is not as it was written");
        }
    }

    /** The triggers are in the way of an honest mistake, not of somebody who can write the file. */
    private static void changeAnEntry(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement change = connection.createStatement()) {
            change.execute("DROP TRIGGER journal_is_not_changed");
            change.execute("UPDATE journal SET name = 'somebody else' WHERE number = 1");
        }
    }
}
