package obscura.migrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.plan.ClockSeen;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.retention.run.Runs;
import obscura.retention.run.StillThere;
import org.jdbi.v3.core.Handle;

/** Runs of deletion in the tables {@code retention_…}; what is in a run is in {@link ItemRows}, what is still there
 * beyond them in {@link StillRows}. */
public final class SqlRuns implements Runs {
    private final Transactions transactions;
    private final StillRows still = new StillRows();
    private final ItemRows rows = new ItemRows(still);

    public SqlRuns(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public Run add(RunCause cause, Who by, Instant asked) {
        return transactions.whole(h -> h.createQuery("""
                        INSERT INTO retention_run (cause, state, by_name, by_from, rules, asked, failure, version)
                        VALUES (:cause, 'queued', :name, :from, 0, :asked, '', 1)
                        RETURNING *""")
                .bind("cause", cause.word())
                .bind("name", by.name())
                .bind("from", by.from())
                .bind("asked", Millis.of(asked))
                .map((row, context) -> RunRows.run(h, row))
                .one());
    }

    @Override
    public Optional<Run> find(RunId id) {
        return transactions.read(h -> h.createQuery("SELECT * FROM retention_run WHERE id = :id")
                .bind("id", id.number())
                .map((row, context) -> RunRows.run(h, row))
                .findOne());
    }

    @Override
    public List<Run> newest(Optional<RunId> before, int most) {
        requirePage(most);
        return transactions.read(
                h -> h.createQuery("SELECT * FROM retention_run WHERE id < :before ORDER BY id DESC LIMIT :most")
                        .bind("before", before.map(RunId::number).orElse(Long.MAX_VALUE))
                        .bind("most", most)
                        .map((row, context) -> RunRows.run(h, row))
                        .list());
    }

    @Override
    public List<Run> unfinished() {
        return transactions.read(h ->
                h.createQuery("""
                        SELECT * FROM retention_run
                        WHERE state IN ('queued', 'planning', 'asking', 'deleting') ORDER BY id""").map((row, context) -> RunRows.run(h, row)).list());
    }

    @Override
    public Optional<Run> lastDone() {
        return transactions.read(h ->
                h.createQuery("""
                        SELECT * FROM retention_run WHERE state = 'done' AND cause <> 'preview'
                        ORDER BY id DESC LIMIT 1""").map((row, context) -> RunRows.run(h, row)).findOne());
    }

    @Override
    public boolean update(Run changed) {
        return transactions.whole(h -> {
            boolean kept = write(h, changed);
            if (kept) {
                RunRows.putDoubts(h, changed);
            }
            return kept;
        });
    }

    private static boolean write(Handle h, Run changed) {
        return h.createUpdate("""
                        UPDATE retention_run
                        SET state = :state, rules = :rules, planned = :planned, confirmed_name = :name,
                            confirmed_from = :from, begun_number = :number, begun_hash = :hash, ended = :ended,
                            failure = :failure, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .bind("state", changed.state().word())
                        .bind("rules", changed.rules())
                        .bind("planned", changed.planned().map(Millis::of).orElse(null))
                        .bind("name", changed.confirmed().map(Who::name).orElse(null))
                        .bind("from", changed.confirmed().map(Who::from).orElse(null))
                        .bind(
                                "number",
                                changed.begun().map(Run.Position::number).orElse(null))
                        .bind("hash", changed.begun().map(Run.Position::hash).orElse(null))
                        .bind("ended", changed.ended().map(Millis::of).orElse(null))
                        .bind("failure", changed.failure().kept())
                        .bind("id", changed.id().number())
                        .bind("version", changed.version())
                        .execute()
                == 1;
    }

    @Override
    public void freeze(RunId id, List<RunItem> items) {
        if (items.isEmpty()) {
            return;
        }
        transactions.whole(h -> rows.freeze(h, id, items));
    }

    @Override
    public void forgetItems(RunId id) {
        transactions.whole(h -> rows.forget(h, id));
    }

    @Override
    public List<RunItem> items(RunId id, ItemFilter filter, long after, int most) {
        requirePage(most);
        return transactions.read(h -> rows.page(h, id, filter, after, most));
    }

    private static void requirePage(int most) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries");
        }
    }

    @Override
    public void each(RunId id, Consumer<RunItem> into) {
        transactions.read(h -> rows.each(h, id, into));
    }

    @Override
    public List<RunItem> next(RunId id, ItemResult soFar, int most) {
        return transactions.read(h -> rows.next(h, id, soFar, most));
    }

    @Override
    public void results(RunId id, List<RunItem> items, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        transactions.whole(h -> rows.results(h, id, items, now));
    }

    @Override
    public List<RunLine> lines(RunId id) {
        return transactions.read(h -> rows.lines(h, id));
    }

    @Override
    public List<StillThere> stillThere(long after, int most) {
        requirePage(most);
        return transactions.read(h -> still.page(h, after, most));
    }

    @Override
    public long countStillThere() {
        return transactions.read(still::count);
    }

    @Override
    public boolean isTimeForAgain(Instant now) {
        return transactions.read(h -> still.isTime(h, now));
    }

    @Override
    public void putOffAgain(Instant now, Instant until) {
        transactions.whole(h -> still.putOff(h, now, until));
    }

    @Override
    public Optional<ClockSeen> clock() {
        return transactions.read(h -> h.createQuery("SELECT at, jumped FROM retention_clock WHERE id = 1")
                .map((row, context) ->
                        new ClockSeen(Instant.ofEpochMilli(row.getLong("at")), PieceRows.time(row, "jumped")))
                .findOne());
    }

    @Override
    public void clock(ClockSeen seen) {
        transactions.whole(h -> h.createUpdate("""
                        INSERT INTO retention_clock (id, at, jumped) VALUES (1, :at, :jumped)
                        ON CONFLICT (id) DO UPDATE SET at = excluded.at, jumped = excluded.jumped""")
                .bind("at", Millis.of(seen.at()))
                .bind("jumped", seen.jumpedTo().map(Millis::of).orElse(null))
                .execute());
    }
}
