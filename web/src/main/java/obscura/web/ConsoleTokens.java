package obscura.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import obscura.migrations.Database;
import obscura.migrations.SqlAccess;
import obscura.migrations.SqlJournal;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.web.home.Home;

/** Tokens made on the console, beside a running app or without one: SQLite lets this program in too. */
final class ConsoleTokens {
    private static final Who CONSOLE = new Who("console", "console");

    private ConsoleTokens() {}

    /**
     * A token that the journal knows of before anybody has it.
     *
     * @throws obscura.plugin.ObscuraException when there is no database, or the journal can't be written
     */
    static TokenResult make(Path folder, String name, Role role, Duration life) {
        Home home = new Home(folder);
        try (Database database = Database.openExisting(home.database())) {
            Clock clock = Clock.systemUTC();
            Access access = new Access(SqlAccess.in(database), clock, new SecureRandom(), AccessSettings.NORMAL);
            Journal journal = new SqlJournal(database, clock, new AnchorFile(home.anchor()));
            TokenResult result = access.tokens().makeOnConsole(name, role, life);
            if (result instanceof TokenResult.Made) {
                journal.append(Note.of(CONSOLE, Act.MAKE_TOKEN, name, Result.DONE));
            }
            return result;
        }
    }
}
