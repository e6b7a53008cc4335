package obscura.migrations;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.RunId;
import obscura.retention.rule.RuleKind;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code retention_item} and {@code retention_line}: what became of each thing of a run, or how many came to what. */
final class ItemRows {
    private static final String NEXT = """
            SELECT * FROM retention_item
            WHERE run = :run AND result = :result AND place = :place AND camera IS :camera
            ORDER BY number LIMIT :most""";

    private final StillRows still;

    ItemRows(StillRows still) {
        this.still = still;
    }

    int[] freeze(Handle h, RunId id, List<RunItem> items) {
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
    }

    int forget(Handle h, RunId id) {
        return h.execute("DELETE FROM retention_item WHERE run = ?", id.number());
    }

    List<RunItem> page(Handle h, RunId id, ItemFilter filter, long after, int most) {
        return h.createQuery("""
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
                .list();
    }

    /** By number, streamed. */
    RunId each(Handle h, RunId id, Consumer<RunItem> into) {
        h.createQuery("SELECT * FROM retention_item WHERE run = :run ORDER BY number")
                .bind("run", id.number())
                .map((row, context) -> RunRows.item(row))
                .useIterator(all -> all.forEachRemaining(into));
        return id;
    }

    /** Of one place and camera. */
    List<RunItem> next(Handle h, RunId id, ItemResult soFar, int most) {
        return h.createQuery("""
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
                .orElse(List.of());
    }

    int[] results(Handle h, RunId id, List<RunItem> items, Instant now) {
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
                    .bind("how", item.how().kept())
                    .bind("said", item.said().kept())
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
    }

    List<RunLine> lines(Handle h, RunId id) {
        return h.createQuery("""
                        SELECT camera, kind, days, result, items, bytes, first, last FROM retention_line WHERE run = :run
                        UNION ALL
                        SELECT camera, kind, days, result, count(*), coalesce(sum(bytes), 0), min(from_ms), max(to_ms)
                        FROM retention_item
                        WHERE run = :run AND NOT EXISTS (SELECT 1 FROM retention_line WHERE run = :run)
                        GROUP BY camera, kind, days, result
                        ORDER BY camera, kind, days, result""")
                .bind("run", id.number())
                .map((row, context) -> RunRows.line(row))
                .list();
    }
}
