package obscura.migrations;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.EntryPage;
import obscura.plugin.journal.Line;
import obscura.plugin.journal.SealedCut;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The journal's table, read page by page, so that a slow reader keeps nobody waiting. */
public final class SqlEntries implements Entries {
    private final Jdbi jdbi;

    public SqlEntries(Database database) {
        this(database.jdbi());
    }

    SqlEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public EntryPage page(EntryFilter filter, OptionalLong before, int most) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries");
        }
        List<Line> found = lines(filter, before, most + 1);
        List<Entry> entries = found.stream().limit(most).map(JournalRows::entry).toList();
        boolean more = found.size() > most;
        return new EntryPage(
                entries, more ? OptionalLong.of(entries.get(most - 1).number()) : OptionalLong.empty());
    }

    @Override
    public void each(EntryFilter filter, Consumer<Entry> reader) {
        OptionalLong before = OptionalLong.empty();
        do {
            EntryPage page = page(filter, before, LARGEST_PAGE);
            page.entries().forEach(reader);
            before = page.before();
        } while (before.isPresent());
    }

    private List<Line> lines(EntryFilter filter, OptionalLong before, int most) {
        EntryConditions which = new EntryConditions(filter);
        try {
            return jdbi.withHandle(sql -> sql.createQuery("SELECT " + JournalRows.COLUMNS
                            + " FROM journal WHERE number < :before AND " + which.sql()
                            + " ORDER BY number DESC LIMIT :most")
                    .bind("before", before.orElse(Long.MAX_VALUE))
                    .bind("most", most)
                    .bindMap(which.values())
                    .map(new JournalRows())
                    .list());
        } catch (JdbiException e) {
            throw unreadable(e);
        }
    }

    @Override
    public long count(EntryFilter filter, long most) {
        EntryConditions which = new EntryConditions(filter);
        try {
            return jdbi.withHandle(sql -> sql.createQuery(
                            "SELECT count(*) FROM (SELECT 1 FROM journal WHERE " + which.sql() + " LIMIT :most)")
                    .bind("most", most)
                    .bindMap(which.values())
                    .mapTo(Long.class)
                    .one());
        } catch (JdbiException e) {
            throw unreadable(e);
        }
    }

    static ObscuraException unreadable(JdbiException e) {
        return new ObscuraException(Kind.FAILED, "The journal can't be read. Run: obscura journal verify", e);
    }

    @Override
    public Optional<CutSummary> removed() {
        return new Transactions(jdbi).read(CutRows::newest).flatMap(row -> row).map(SealedCut::summary);
    }
}
