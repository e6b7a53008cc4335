package obscura.migrations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Cutting;
import obscura.plugin.journal.EarlierKey;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryMonths;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.Line;
import obscura.plugin.journal.OldEntries;
import obscura.plugin.journal.SealedCut;
import obscura.plugin.journal.SumUp;
import obscura.plugin.seal.Signer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Cuts the journal's table. What must stay true whatever ends this process: the entry that tells of it, the summary and the
 * removal are one transaction; the anchor stands beyond what is removed before that begins; and what is removed was looked at
 * entry by entry first, for a summary of falsified entries would hide who falsified them. That look waits for nobody and
 * keeps nobody waiting: entries never change.
 */
public final class SqlOldEntries implements OldEntries {
    /** Whoever waits for a writer waits behind this too. */
    private static final int SHORT_MILLIS = 500;

    private final Transactions work;
    private final SqlJournal journal;
    private final Signer signer;
    private final Clock clock;

    public SqlOldEntries(Database database, SqlJournal journal, Signer signer, Clock clock) {
        this.work = new Transactions(database.jdbi());
        this.journal = journal;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public List<EntryRange> months(Instant by) {
        return work.read(sql -> {
            EntryMonths months = new EntryMonths();
            sql.createQuery("""
                            SELECT number, at FROM journal
                            WHERE number < coalesce((SELECT min(number) FROM journal WHERE at > :by), 9223372036854775807)
                            ORDER BY number
                            """)
                    .bind("by", Millis.of(by))
                    .map((row, context) -> new Head(row.getLong("number"), Head.NONE.hash(), at(row.getLong("at"))))
                    .forEach(entry -> months.entry(entry.number(), entry.at()));
            return months.overBy(by);
        });
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public Cutting cut(EntryRange part, CutSummary.Rule rule, Instant by) {
        Optional<Optional<SealedCut>> newest = work.read(CutRows::newest);
        Optional<CutSummary> before = newest.flatMap(row -> row).map(SealedCut::summary);
        if (before.filter(cut -> cut.range().last() >= part.last()).isPresent()) {
            return new Cutting.NotThere();
        }
        if (newest.isPresent()
                && newest.get().filter(cut -> isOurs(cut) || isAccepted(cut)).isEmpty()) {
            return new Cutting.Refused("The summary of what was removed before is not as this site signed it."
                    + " Run: obscura journal verify");
        }
        if (part.first() != before.map(cut -> cut.range().last()).orElse(0L) + 1) {
            return new Cutting.Refused("Older entries are still there; they go first.");
        }
        journal.catchUp();
        SumUp sum = new SumUp(before.map(CutSummary::end).orElse(Head.NONE));
        work.read(sql -> read(sql, part, sum));
        return sealed(part, by, sum, before, rule);
    }

    private boolean isOurs(SealedCut cut) {
        return cut.seal().fingerprint().equals(signer.fingerprint());
    }

    /** It was sealed before the site's key was replaced, and a person said so. */
    private boolean isAccepted(SealedCut cut) {
        return work.read(sql -> sql
                .createQuery("SELECT " + JournalRows.COLUMNS + " FROM journal WHERE act = :act ORDER BY number")
                .bind("act", Act.ACCEPT_KEY.word())
                .map(new JournalRows())
                .list()
                .stream()
                .flatMap(line -> EarlierKey.in(line).stream())
                .anyMatch(key -> key.accepts(cut, signer.fingerprint())));
    }

    private static boolean read(Handle sql, EntryRange part, SumUp sum) {
        try (ResultIterator<Line> lines = sql.createQuery(
                        "SELECT " + JournalRows.COLUMNS + " FROM journal WHERE number <= :last ORDER BY number")
                .bind("last", part.last())
                .map(new JournalRows())
                .iterator()) {
            lines.forEachRemaining(sum::line);
        }
        return true;
    }

    private Cutting sealed(EntryRange part, Instant by, SumUp sum, Optional<CutSummary> before, CutSummary.Rule rule) {
        if (sum.broken().isPresent()) {
            return new Cutting.Refused("Entry " + sum.broken().getAsLong() + " is missing or not as it was written, so"
                    + " all stays as it is for who looks into that. Run: obscura journal verify");
        }
        CutSummary summary;
        try {
            String named = before.map(CutSummary::hash).orElse(Head.NONE.hash());
            summary = sum.summary(named, rule, clock.instant());
        } catch (IllegalArgumentException e) {
            return new Cutting.Refused("They can't be summed up: something in them was changed from outside.");
        }
        if (summary.range().last() != part.last() || summary.range().newest().isAfter(by)) {
            return new Cutting.Refused("They are not the entries they were when this was planned.");
        }
        SealedCut cut = SealedCut.by(signer, summary);
        Optional<Entry> told = work.whole(sql -> remove(sql, cut));
        told.ifPresent(journal::anchored);
        wipe();
        return told.isPresent()
                ? new Cutting.Done(cut)
                : new Cutting.Refused("Somebody else removed entries meanwhile.");
    }

    /** Empty when the journal is not any more what was summed up. */
    private Optional<Entry> remove(Handle sql, SealedCut cut) {
        CutSummary summary = cut.summary();
        Optional<Optional<CutSummary>> newest = CutRows.newest(sql).map(row -> row.map(SealedCut::summary));
        if (!summary.follows(newest.flatMap(row -> row))
                || entries(sql, summary.range()) != summary.range().entries()) {
            return Optional.empty();
        }
        Entry told = journal.writeCut(sql, summary);
        CutRows.insert(sql, cut);
        // What is removed is overwritten in the file.
        sql.execute("PRAGMA secure_delete = ON");
        sql.execute("DELETE FROM journal WHERE number <= ?", summary.range().last());
        return Optional.of(told);
    }

    /** Takes what was removed out of the log beside the file, where nobody reads that just now; else the next one does. */
    private void wipe() {
        work.read(sql -> {
            int patience =
                    sql.createQuery("PRAGMA busy_timeout").mapTo(Integer.class).one();
            sql.execute("PRAGMA busy_timeout = " + SHORT_MILLIS);
            try {
                return sql.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                        .mapTo(Integer.class)
                        .first();
            } finally {
                sql.execute("PRAGMA busy_timeout = " + patience);
            }
        });
    }

    @Override
    public long left(EntryRange part) {
        return work.read(sql -> entries(sql, part));
    }

    private static long entries(Handle sql, EntryRange part) {
        return sql.createQuery("SELECT count(*) FROM journal WHERE number BETWEEN :first AND :last")
                .bind("first", part.first())
                .bind("last", part.last())
                .mapTo(Long.class)
                .one();
    }
}
