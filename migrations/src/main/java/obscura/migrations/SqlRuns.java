package obscura.migrations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.plan.ClockSeen;
import obscura.retention.rule.RuleKind;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.retention.run.Runs;
import obscura.retention.run.StillThere;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Runs of deletion in the tables {@code retention_…}; what is still there beyond them is in {@link StillRows}. */
public final class SqlRuns implements Runs {
    private static final String NEXT = """
            SELECT * FROM retention_item
            WHERE run = :run AND result = :result AND place = :place AND camera IS :camera
            ORDER BY number LIMIT :most""";

    private final Transactions transactions;
    private final StillRows still = new StillRows();

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
                        .bind("failure", changed.failure())
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
        transactions.whole(h -> {
            PreparedBatch rows = h.prepareBatch("INSERT INTO retention_item (run, number, " + PieceRows.COLUMNS
                    + ", result, how, said) VALUES (:run, :number, " + PieceRows.VALUES
                    + ", :result, '', '') ON CONFLICT DO NOTHING");
            for (RunItem item : items) {
                PieceRows.bind(rows, item.piece(), item.days())
                        .bind("run", id.number())
                        .bind("number", item.number())
                        .bind("result", item.result().word())
                        .add();
            }
            return rows.execute();
        });
    }

    @Override
    public void forgetItems(RunId id) {
        transactions.whole(h -> h.execute("DELETE FROM retention_item WHERE run = ?", id.number()));
    }

    @Override
    public List<RunItem> items(RunId id, ItemFilter filter, long after, int most) {
        requirePage(most);
        return transactions.read(h -> h.createQuery("""
                        SELECT * FROM retention_item
                        WHERE run = :run AND number > :after AND (:camera IS NULL OR camera = :camera)
                            AND (:kind IS NULL OR kind = :kind) AND (:result IS NULL OR result = :result)
                        ORDER BY number LIMIT :most""")
                .bind("run", id.number())
                .bind("after", after)
                .bind("camera", filter.camera().map(CameraId::number).orElse(null))
                .bind("kind", filter.kind().map(RuleKind::word).orElse(null))
                .bind("result", filter.result().map(ItemResult::word).orElse(null))
                .bind("most", most)
                .map((row, context) -> RunRows.item(row))
                .list());
    }

    private static void requirePage(int most) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries");
        }
    }

    @Override
    public void each(RunId id, Consumer<RunItem> into) {
        transactions.read(h -> {
            h.createQuery("SELECT * FROM retention_item WHERE run = :run ORDER BY number")
                    .bind("run", id.number())
                    .map((row, context) -> RunRows.item(row))
                    .useIterator(all -> all.forEachRemaining(into));
            return id;
        });
    }

    @Override
    public List<RunItem> next(RunId id, ItemResult soFar, int most) {
        return transactions.read(h -> h.createQuery("""
                        SELECT place, camera FROM retention_item WHERE run = :run AND result = :result
                        ORDER BY number LIMIT 1""")
                .bind("run", id.number())
                .bind("result", soFar.word())
                .map((row, context) -> h.createQuery(NEXT)
                        .bind("run", id.number())
                        .bind("result", soFar.word())
                        .bind("place", row.getString("place"))
                        .bind("camera", PieceRows.number(row, "camera").orElse(null))
                        .bind("most", most)
                        .map((item, inner) -> RunRows.item(item))
                        .list())
                .findOne()
                .orElse(List.of()));
    }

    @Override
    public void results(RunId id, List<RunItem> items, Instant now) {
        if (items.isEmpty()) {
            return;
        }
        transactions.whole(h -> {
            still.remember(h, items, now);
            PreparedBatch rows = h.prepareBatch("""
                    UPDATE retention_item
                    SET result = :result, told = :told, how = :how, said = :said, looked = :looked,
                        since = CASE WHEN :bad THEN (SELECT since FROM retention_still s WHERE s.place = :place
                            AND s.what = :what AND s.item_key = :key) END
                    WHERE run = :run AND number = :number""");
            for (RunItem item : items) {
                rows.bind("result", item.result().word())
                        .bind("told", item.told().map(word -> word.word()).orElse(null))
                        .bind("how", item.how())
                        .bind("said", item.said())
                        .bind("looked", item.looked().map(Millis::of).orElse(null))
                        .bind("bad", item.result().isTriedAgain())
                        .bind("place", item.piece().place().word())
                        .bind("what", PieceRows.what(item.piece()))
                        .bind("key", item.piece().key())
                        .bind("run", id.number())
                        .bind("number", item.number())
                        .add();
            }
            return rows.execute();
        });
    }

    @Override
    public List<RunLine> lines(RunId id) {
        return transactions.read(h -> h.createQuery("""
                        SELECT camera, kind, days, result, items, bytes, first, last FROM retention_line WHERE run = :run
                        UNION ALL
                        SELECT camera, kind, days, result, count(*), coalesce(sum(bytes), 0), min(from_ms), max(to_ms)
                        FROM retention_item
                        WHERE run = :run AND NOT EXISTS (SELECT 1 FROM retention_line WHERE run = :run)
                        GROUP BY camera, kind, days, result
                        ORDER BY camera, kind, days, result""")
                .bind("run", id.number())
                .map((row, context) -> RunRows.line(row))
                .list());
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
