package obscura.migrations;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** Somebody with the database file and an SQL tool, who takes the triggers away first. */
final class Tamper {
    private Tamper() {}

    static void with(Path home, String... statements) {
        Jdbi.create("jdbc:sqlite:" + Kept.database(home)).useHandle(sql -> {
            sql.createQuery("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal%'")
                    .mapTo(String.class)
                    .list()
                    .forEach(trigger -> sql.execute("DROP TRIGGER " + trigger));
            for (String statement : statements) {
                sql.execute(statement);
            }
        });
    }
}
