package obscura.migrations;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.retention.hold.Hold;
import obscura.retention.keeping.HeldClip;
import obscura.retention.keeping.Keepsake;
import obscura.retention.keeping.Keepsakes;
import obscura.retention.keeping.Safety;
import obscura.retention.keeping.Vault;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code keepsake}. */
public final class SqlKeepsakes implements Keepsakes {
    private static final String PUT = """
            INSERT INTO keepsake (nvr, path, camera, there, from_ms, to_ms, clip, listed, modified,
                state, file, bytes, sha256, said, tries, at, again)
            VALUES (:nvr, :path, :camera, :there, :from, :to, :clip, :listed, :modified,
                :state, :file, :bytes, :sha256, :said, :tries, :at, :again)
            ON CONFLICT (nvr, path) DO UPDATE SET camera = excluded.camera, there = excluded.there,
                from_ms = excluded.from_ms, to_ms = excluded.to_ms, clip = excluded.clip, listed = excluded.listed,
                modified = excluded.modified, state = excluded.state, file = excluded.file, bytes = excluded.bytes,
                sha256 = excluded.sha256, said = excluded.said, tries = excluded.tries, at = excluded.at,
                again = excluded.again
            WHERE keepsake.state = 'failed'""";

    private static final String COVERED = " camera = :camera AND from_ms < :to AND to_ms > :from ";

    private static final String SAFETY = """
            SELECT coalesce(sum(state <> 'failed'), 0) AS copied, coalesce(sum(bytes), 0) AS bytes,
                coalesce(sum(state = 'failed' AND there_still), 0) AS failed,
                coalesce(sum(state = 'failed' AND NOT there_still), 0) AS lost,
                (SELECT count(*) FROM clip WHERE""" + KeepsakeRows.CLIPS_COVERED + """
                     AND NOT EXISTS (SELECT 1 FROM keepsake k WHERE k.nvr = clip.nvr AND k.path = clip.path
                        AND k.state <> 'failed')) AS open,
                (SELECT said FROM keepsake WHERE state = 'failed' AND""" + COVERED + """
                    ORDER BY at DESC, id DESC LIMIT 1) AS why
            FROM (SELECT k.*, EXISTS (SELECT 1 FROM clip WHERE clip.nvr = k.nvr AND clip.path = k.path) AS there_still
                FROM keepsake k WHERE""" + COVERED + ")";

    private final Transactions transactions;

    public SqlKeepsakes(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public List<Wanted> wanted(Hold hold, Instant now, int most) {
        return transactions.read(h -> covered(h.createQuery(KeepsakeRows.WANTED), hold)
                .bind("now", Millis.of(now))
                .bind("most", most)
                .map((row, context) -> KeepsakeRows.wanted(row))
                .list());
    }

    private static <S extends SqlStatement<S>> S covered(S statement, Hold hold) {
        return statement
                .bind("camera", hold.camera().number())
                .bind("from", Millis.of(hold.range().from()))
                .bind("to", Millis.end(hold.range().to()));
    }

    @Override
    public void copied(HeldClip clip, Vault.Sealed copy, Instant now) {
        transactions.whole(h -> KeepsakeRows.bind(h.createUpdate(PUT), clip)
                .bind("state", "copied")
                .bind("file", copy.file())
                .bind("bytes", copy.bytes())
                .bind("sha256", copy.sha256())
                .bind("said", "")
                .bind("tries", 0)
                .bind("at", Millis.of(now))
                .bindNull("again", java.sql.Types.BIGINT)
                .execute());
    }

    @Override
    public void failed(Wanted wanted, String why, Instant now, Instant again) {
        transactions.whole(h -> KeepsakeRows.bind(h.createUpdate(PUT), wanted.clip())
                .bind("state", "failed")
                .bindNull("file", java.sql.Types.VARCHAR)
                .bindNull("bytes", java.sql.Types.BIGINT)
                .bindNull("sha256", java.sql.Types.VARCHAR)
                .bind("said", why)
                .bind("tries", wanted.tries() + 1)
                .bind("at", Millis.of(now))
                .bind("again", Millis.of(again))
                .execute());
    }

    @Override
    public void going(String file) {
        transactions.whole(h -> h.execute("UPDATE keepsake SET state = 'going' WHERE file = ?", file));
    }

    @Override
    public void stays(String file) {
        transactions.whole(h -> h.execute("UPDATE keepsake SET state = 'copied' WHERE file = ?", file));
    }

    @Override
    public void forget(String file) {
        transactions.whole(h -> h.execute("DELETE FROM keepsake WHERE file = ?", file));
    }

    @Override
    public void forgetFailed() {
        transactions.whole(h -> h.execute("""
                DELETE FROM keepsake WHERE state = 'failed' AND NOT EXISTS (SELECT 1 FROM retention_hold h
                    WHERE h.ended IS NULL AND h.camera = keepsake.camera
                        AND h.from_ms < keepsake.to_ms AND h.to_ms > keepsake.from_ms)"""));
    }

    @Override
    public void each(CameraId camera, Consumer<Keepsake> into) {
        transactions.read(h -> {
            h.createQuery(KeepsakeRows.COPIES + " AND camera = :camera ORDER BY from_ms, id")
                    .bind("camera", camera.number())
                    .map((row, context) -> KeepsakeRows.copy(row))
                    .useIterator(all -> all.forEachRemaining(into));
            return camera;
        });
    }

    @Override
    public List<CameraId> cameras() {
        return transactions.read(
                h -> h.createQuery("SELECT DISTINCT camera FROM keepsake WHERE file IS NOT NULL ORDER BY camera")
                        .mapTo(Long.class)
                        .map(CameraId::new)
                        .list());
    }

    @Override
    public List<Keepsake> of(NvrId nvr) {
        return transactions.read(
                h -> h.createQuery(KeepsakeRows.COPIES + " AND state = 'copied' AND nvr = :nvr ORDER BY from_ms, id")
                        .bind("nvr", nvr.number())
                        .map((row, context) -> KeepsakeRows.copy(row))
                        .list());
    }

    @Override
    public Optional<Keepsake> find(NvrId nvr, String path) {
        return transactions.read(
                h -> h.createQuery(KeepsakeRows.COPIES + " AND state = 'copied' AND nvr = :nvr AND path = :path")
                        .bind("nvr", nvr.number())
                        .bind("path", path)
                        .map((row, context) -> KeepsakeRows.copy(row))
                        .findOne());
    }

    @Override
    public void files(FileTaker into) {
        transactions.read(h -> h.createQuery(KeepsakeRows.COPIES).scanResultSet((rows, context) -> {
            ResultSet row = rows.get();
            while (row.next()) {
                into.copy(KeepsakeRows.copy(row), row.getString("state").equals("going"));
            }
            return into;
        }));
    }

    @Override
    public long bytes() {
        return transactions.read(h -> h.createQuery("SELECT coalesce(sum(bytes), 0) FROM keepsake")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Safety safety(Hold hold) {
        return transactions.read(h -> covered(h.createQuery(SAFETY), hold)
                .map((row, context) -> new Safety(
                        row.getLong("copied") + row.getLong("open"),
                        row.getLong("copied"),
                        row.getLong("bytes"),
                        row.getLong("failed"),
                        row.getLong("lost"),
                        Optional.ofNullable(row.getString("why")).orElse("")))
                .one());
    }
}
