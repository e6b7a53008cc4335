package obscura.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.journal.Anchor;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.ChainVerdict;
import obscura.plugin.journal.CheckChain;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Line;
import obscura.plugin.seal.Fingerprint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * The journal in a database file that is only looked at: nothing is made, brought up to date or changed, whether or not the
 * app uses the file at the same time.
 */
public final class JournalFile {
    private static final int BUSY_MILLIS = 20_000;
    private static final int MOST_AGAIN = 3;

    private final Path database;
    private final Path anchor;
    private final Supplier<Optional<Fingerprint>> site;

    /**
     * @param anchor the file beside the database; it need not be there
     * @param site whose key signs what stands for removed entries; empty where that is not known
     */
    public JournalFile(Path database, Path anchor, Supplier<Optional<Fingerprint>> site) {
        this.database = database;
        this.anchor = anchor;
        this.site = site;
    }

    /**
     * Is the chain whole?
     *
     * @param kept a copy of the anchor that somebody kept elsewhere
     * @throws ObscuraException REFUSED when there is no journal, or what was kept is no anchor
     */
    public ChainVerdict verify(Optional<Path> kept) {
        Optional<Anchor> elsewhere = kept.map(JournalFile::keptAnchor);
        // Before the database: what is written meanwhile would look like a cut.
        Anchor.State home = new AnchorFile(anchor).read();
        requireSomething(home, elsewhere);
        Look look = Look.at(database);
        for (int again = 0; ; again++) {
            ChainVerdict verdict = check(new CheckChain(home, elsewhere, site.get()), look);
            Look after = Look.at(database);
            if (verdict.whole() || again == MOST_AGAIN || look.inUse() || after.equals(look)) {
                return verdict;
            }
            // Somebody began to write into a file that was taken for one nobody writes.
            look = after;
        }
    }

    /**
     * What stands in it, to be looked at.
     *
     * @throws ObscuraException REFUSED when there is no journal, FAILED when it can't be read
     */
    public Entries entries() {
        if (!Files.isReadable(database)) {
            throw noJournal();
        }
        Jdbi sql = Jdbi.create(onlyToRead(Look.at(database)));
        try {
            if (sql.withHandle(at -> hasTable(at, "journal"))) {
                return new SqlEntries(sql);
            }
        } catch (JdbiException e) {
            throw SqlEntries.unreadable(e);
        }
        throw noJournal();
    }

    private static Anchor keptAnchor(Path file) {
        if (new AnchorFile(file).read() instanceof Anchor.State.Read read) {
            return read.anchor();
        }
        throw ObscuraException.refused(
                "There is no anchor in " + file.getFileName() + ": name a copy of journal-anchor.json.");
    }

    /** A database that is gone is a cut, if an anchor remembers it. */
    private void requireSomething(Anchor.State home, Optional<Anchor> elsewhere) {
        boolean remembered = elsewhere.isPresent()
                || home instanceof Anchor.State.Read read
                        && read.anchor().head().number() > 0;
        if (!remembered && !Files.exists(database)) {
            throw noJournal();
        }
        if (Files.exists(database) && !Files.isReadable(database)) {
            throw ObscuraException.refused("The database " + database.getFileName()
                    + " may not be read: run this as the user that Obscura runs as.");
        }
    }

    private ObscuraException noJournal() {
        return ObscuraException.refused("There is no journal in " + folder() + ": name the home folder with --home.");
    }

    private Path folder() {
        return database.toAbsolutePath().normalize().getParent();
    }

    private ChainVerdict check(CheckChain check, Look look) {
        if (!Files.exists(database)) {
            return check.verdict();
        }
        boolean there = true;
        try (Handle sql = Jdbi.create(onlyToRead(look)).open()) {
            // One look at all of it: what is removed between two would seem lost.
            there = sql.inTransaction(at -> feed(at, check));
        } catch (JdbiException e) {
            check.unreadable();
        }
        ChainVerdict verdict = check.verdict();
        if (!there && verdict.whole()) {
            throw noJournal();
        }
        return verdict;
    }

    private static boolean hasTable(Handle sql, String name) {
        return sql.createQuery("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name")
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** False when there is no such table. */
    private static boolean feed(Handle sql, CheckChain check) {
        if (!hasTable(sql, "journal")) {
            return false;
        }
        if (hasTable(sql, "journal_cut")) {
            CutRows.each(sql, row -> row.ifPresentOrElse(check::cut, check::cutUnreadable));
        }
        try (ResultIterator<Line> lines = sql.createQuery(
                        "SELECT " + JournalRows.COLUMNS + " FROM journal ORDER BY number")
                .map(new JournalRows())
                .iterator()) {
            lines.forEachRemaining(check::line);
        }
        return true;
    }

    private SQLiteDataSource onlyToRead(Look look) {
        SQLiteConfig how = new SQLiteConfig();
        how.setReadOnly(true);
        how.setOpenMode(SQLiteOpenMode.OPEN_URI);
        how.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(how);
        String place = database.toAbsolutePath().toUri().getRawPath().replace("+", "%2B");
        source.setUrl("jdbc:sqlite:file:" + place + "?mode=ro" + (look.inUse() ? "" : "&immutable=1"));
        return source;
    }

    /**
     * How the file lies there. Where nobody has it open there is no log beside it, and to read it as usual SQLite would
     * make one; so it is then read as a file that does not change.
     */
    private record Look(boolean inUse, long bytes, FileTime changed) {
        static Look at(Path database) {
            try {
                boolean inUse = Files.exists(database.resolveSibling(database.getFileName() + "-wal"));
                return Files.exists(database)
                        ? new Look(inUse, Files.size(database), Files.getLastModifiedTime(database))
                        : new Look(inUse, 0, FileTime.fromMillis(0));
            } catch (IOException e) {
                throw new ObscuraException(Kind.REFUSED, "The database can't be looked at: check its rights.", e);
            }
        }
    }
}
