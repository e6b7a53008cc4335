package obscura.web;

import java.nio.file.Path;
import java.time.Clock;
import obscura.migrations.Database;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlJournal;
import obscura.plugin.journal.AcceptKey;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.seal.Fingerprint;
import obscura.plugin.seal.SiteKey;
import obscura.web.home.Home;

/** Earlier keys accepted on the console, beside a running app or without one; only who may read the site's key can. */
final class ConsoleKeys {
    private static final Who CONSOLE = new Who("console", "console");

    private ConsoleKeys() {}

    /** @throws obscura.plugin.ObscuraException when there is no database, the key can't be read or nothing be written */
    static AcceptKey.Answer accept(Path folder, Fingerprint earlier, String reason) {
        Home home = new Home(folder);
        try (Database database = Database.openExisting(home.database())) {
            Journal journal = new SqlJournal(database, Clock.systemUTC(), new AnchorFile(home.anchor()));
            return new AcceptKey(journal, new SqlEntries(database), SiteKey.in(home.keys()))
                    .accept(earlier, CONSOLE, reason);
        }
    }
}
