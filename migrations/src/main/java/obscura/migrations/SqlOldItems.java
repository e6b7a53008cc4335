package obscura.migrations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import obscura.plugin.id.RunId;
import obscura.retention.run.ItemResult;
import obscura.retention.run.OldItems;
import obscura.retention.run.Run;

/** Runs in the table {@code retention_item} that give way to their numbers in {@code retention_line}. */
public final class SqlOldItems implements OldItems {
    private static final List<String> STAYS = Arrays.stream(ItemResult.values())
            .filter(ItemResult::isBad)
            .map(ItemResult::word)
            .toList();

    private final Transactions transactions;

    public SqlOldItems(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public List<Run> whole(Instant by, int newest, int most) {
        return transactions.read(h -> h.createQuery("""
                        SELECT * FROM retention_run r
                        WHERE state IN ('done', 'stopped', 'failed') AND ended <= :by
                            AND id NOT IN (SELECT id FROM retention_run ORDER BY id DESC LIMIT :newest)
                            AND EXISTS (SELECT 1 FROM retention_item i WHERE i.run = r.id)
                            AND NOT EXISTS (SELECT 1 FROM retention_line l WHERE l.run = r.id)
                        ORDER BY id LIMIT :most""")
                .bind("by", Millis.of(by))
                .bind("newest", newest)
                .bind("most", most)
                .map((row, context) -> RunRows.run(h, row))
                .list());
    }

    /** Counting takes a while and keeps nobody waiting: of a run that is over nothing changes any more. */
    @Override
    public void count(RunId id) {
        List<Counted> lines = transactions.read(h -> h.createQuery("""
                        SELECT camera, kind, days, result, count(*) AS items, coalesce(sum(bytes), 0) AS bytes,
                            min(from_ms) AS first, max(to_ms) AS last
                        FROM retention_item WHERE run = :run
                        GROUP BY camera, kind, days, result ORDER BY camera, kind, days, result""")
                .bind("run", id.number())
                .map((row, context) -> new Counted(
                        PieceRows.number(row, "camera").orElse(null),
                        row.getString("kind"),
                        row.getInt("days"),
                        row.getString("result"),
                        row.getLong("items"),
                        row.getLong("bytes"),
                        row.getLong("first"),
                        row.getLong("last")))
                .list());
        transactions.whole(h -> {
            for (int i = 0; i < lines.size(); i++) {
                Counted line = lines.get(i);
                h.execute(
                        """
                        INSERT INTO retention_line (run, line, camera, kind, days, result, items, bytes, first, last)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                        id.number(),
                        i,
                        line.camera(),
                        line.kind(),
                        line.days(),
                        line.result(),
                        line.items(),
                        line.bytes(),
                        line.first(),
                        line.last());
            }
            return lines;
        });
    }

    private record Counted(
            Long camera, String kind, int days, String result, long items, long bytes, long first, long last) {}

    @Override
    public List<RunId> counted(int most) {
        return transactions.read(h -> h.createQuery("""
                        SELECT id FROM retention_run r
                        WHERE EXISTS (SELECT 1 FROM retention_line l WHERE l.run = r.id)
                            AND EXISTS (SELECT 1 FROM retention_item i WHERE i.run = r.id AND i.result NOT IN (<stays>))
                        ORDER BY id LIMIT :most""")
                .bindList("stays", STAYS)
                .bind("most", most)
                .map((row, context) -> new RunId(row.getLong("id")))
                .list());
    }

    @Override
    public int forget(RunId id, int most) {
        return transactions.whole(h -> h.createUpdate("""
                        DELETE FROM retention_item
                        WHERE run = :run AND number IN (
                            SELECT number FROM retention_item
                            WHERE run = :run AND result NOT IN (<stays>)
                                AND EXISTS (SELECT 1 FROM retention_line WHERE run = :run)
                            ORDER BY number LIMIT :most)""")
                .bindList("stays", STAYS)
                .bind("run", id.number())
                .bind("most", most)
                .execute());
    }

    @Override
    public boolean isCounted(RunId id) {
        return transactions.read(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM retention_line WHERE run = :run)")
                .bind("run", id.number())
                .mapTo(Boolean.class)
                .one());
    }
}
