package obscura.migrations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.ExactText;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Line;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The journal as a table. An append is one transaction that holds the only right to write from its beginning, so any number of
 * threads and processes make one chain. The anchor follows after the commit: a kill in between leaves it behind, never
 * ahead.
 */
public final class SqlJournal implements Journal {
    private final Jdbi jdbi;
    private final Clock clock;
    private final AnchorFile anchor;

    public SqlJournal(Database database, Clock clock, AnchorFile anchor) {
        this.jdbi = database.jdbi();
        this.clock = clock;
        this.anchor = anchor;
    }

    /** Also for a thread that is being stopped: that it was stopped is what it may have to write down. */
    @Override
    public Entry append(Note note) {
        boolean stopped = Thread.interrupted();
        try {
            Entry entry = jdbi.inTransaction(sql -> write(sql, note));
            anchored(entry);
            return entry;
        } catch (JdbiException | IllegalArgumentException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The journal can't be written, so this was not done: check the free space and the rights of the"
                            + " database, and run: obscura journal verify",
                    e);
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** In the transaction of who removes what the summary stands for. */
    Entry writeCut(Handle sql, CutSummary summary) {
        return write(sql, Note.of(Who.OBSCURA, Act.CUT_JOURNAL, summary.name(), Result.DONE));
    }

    /** After the commit. */
    void anchored(Entry entry) {
        anchor.advance(Head.of(entry), this::keeps);
    }

    /** Before entries are removed the anchor stands at one that stays, or at the last of all. */
    void catchUp() {
        Head head = jdbi.withHandle(SqlJournal::head);
        if (head.number() > 0) {
            anchor.advance(head, this::keeps);
        }
    }

    private Entry write(Handle sql, Note note) {
        Head head = head(sql);
        if (head.number() == 0) {
            anchor.begin();
        }
        Line line = Line.after(head, clock.instant(), note);
        insert(sql, line);
        return line.entry();
    }

    private static Head head(Handle sql) {
        return sql.createQuery("""
                        SELECT number, hash, at FROM journal
                        UNION ALL SELECT last, hash, last_at FROM journal_cut ORDER BY number DESC LIMIT 1
                        """)
                .map((row, context) ->
                        new Head(row.getLong("number"), row.getString("hash"), Instant.ofEpochMilli(row.getLong("at"))))
                .findOne()
                .orElse(Head.NONE);
    }

    private static void insert(Handle sql, Line line) {
        sql.createUpdate("""
                        INSERT INTO journal (number, at, name, place, act, camera, range_start, range_end, about, reason,
                            result, previous, hash)
                        VALUES (:number, :at, :name, :place, :act, :camera, :start, :end, :about, :reason, :result, :previous,
                            :hash)
                        """)
                .bind("number", line.number())
                .bind("at", line.at())
                .bind("name", ExactText.escaped(line.name()))
                .bind("place", ExactText.escaped(line.from()))
                .bind("act", line.act())
                .bind("camera", line.camera())
                .bind("start", line.start())
                .bind("end", line.end())
                .bind("about", ExactText.escaped(line.about()))
                .bind("reason", ExactText.escaped(line.reason()))
                .bind("result", line.result())
                .bind("previous", line.previous())
                .bind("hash", line.hash())
                .execute();
    }

    /** What was removed under a rule can't speak against it. */
    private boolean keeps(Head head) {
        return jdbi.withHandle(sql -> {
            Optional<String> hash = sql.createQuery("""
                            SELECT hash FROM journal WHERE number = :number
                            UNION ALL SELECT hash FROM journal_cut WHERE last = :number LIMIT 1
                            """)
                    .bind("number", head.number())
                    .mapTo(String.class)
                    .findOne();
            return hash.map(head.hash()::equals).orElseGet(() -> isRemoved(sql, head.number()));
        });
    }

    private static boolean isRemoved(Handle sql, long number) {
        return sql.createQuery("SELECT coalesce(max(last), 0) > :number FROM journal_cut")
                .bind("number", number)
                .mapTo(Boolean.class)
                .one();
    }
}
