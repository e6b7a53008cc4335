package obscura.migrations;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** Somebody with the database file and an SQL tool, who takes the triggers away first. */
final class Tamper {
    private Tamper() {}

    static void with(Path home, String... statements) {
        Jdbi.create("jdbc:sqlite:" + Kept.database(home)).useHandle(sql -> {
            sql.execute("DROP TRIGGER journal_is_not_changed");
            sql.execute("DROP TRIGGER journal_is_not_shortened");
            sql.execute("DROP TRIGGER journal_has_no_gaps");
            for (String statement : statements) {
                sql.execute(statement);
            }
        });
    }
}
