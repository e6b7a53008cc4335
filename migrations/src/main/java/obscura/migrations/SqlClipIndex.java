package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Writes the index of footage that {@link SqlClips} answers from. */
public final class SqlClipIndex implements ClipIndex {
    private static final long LONGEST_GUESS = Duration.ofMinutes(15).toMillis();

    private final Jdbi jdbi;

    public SqlClipIndex(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public long count(NvrId nvr) {
        return jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM clip WHERE nvr = :nvr")
                .bind("nvr", nvr.number())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Map<String, Row> rows(NvrId nvr, Collection<String> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(h -> rows(h, nvr, paths)
                .map((r, ctx) -> Map.entry(r.getString("path"), row(r)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Query rows(Handle h, NvrId nvr, Collection<String> paths) {
        return h.createQuery("""
                        SELECT id, camera, path, starts, bytes, modified, certainty FROM clip
                        WHERE nvr = :nvr AND path IN (<paths>)
                        """).bind("nvr", nvr.number()).bindList("paths", List.copyOf(paths));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ClipId(row.getLong("id")),
                new CameraId(row.getLong("camera")),
                Instant.ofEpochMilli(row.getLong("starts")),
                row.getLong("bytes"),
                Instant.ofEpochMilli(row.getLong("modified")),
                Certainty.valueOf(row.getString("certainty")));
    }

    @Override
    public List<ClipId> put(NvrId nvr, List<Entry> entries) {
        return jdbi.inTransaction(h -> {
            List<ClipId> ids = new ArrayList<>(entries.size());
            try (Query put = h.createQuery("""
                    INSERT INTO clip (camera, nvr, path, starts, ends, bytes, modified, certainty)
                    VALUES (:camera, :nvr, :path, :starts, :ends, :bytes, :modified, :certainty)
                    ON CONFLICT (nvr, path) DO UPDATE SET camera = excluded.camera, starts = excluded.starts,
                        ends = excluded.ends, bytes = excluded.bytes, modified = excluded.modified,
                        certainty = excluded.certainty
                    RETURNING id
                    """)) {
                for (Entry entry : entries) {
                    ids.add(new ClipId(bound(put, nvr, entry).mapTo(Long.class).one()));
                }
            }
            return ids;
        });
    }

    private static Query bound(Query put, NvrId nvr, Entry entry) {
        return put.bind("camera", entry.camera().number())
                .bind("nvr", nvr.number())
                .bind("path", entry.path())
                .bind("starts", entry.range().from().toEpochMilli())
                .bind("ends", entry.range().to().toEpochMilli())
                .bind("bytes", entry.bytes())
                .bind("modified", entry.modified().toEpochMilli())
                .bind("certainty", entry.certainty().name());
    }

    @Override
    public List<Held> heldAfter(NvrId nvr, long number, int most) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, path FROM clip WHERE +nvr = :nvr AND id > :number ORDER BY id LIMIT :most")
                .bind("nvr", nvr.number())
                .bind("number", number)
                .bind("most", most)
                .map((r, ctx) -> new Held(new ClipId(r.getLong(1)), r.getString(2)))
                .list());
    }

    @Override
    public void remove(Collection<ClipId> ids) {
        if (!ids.isEmpty()) {
            jdbi.useTransaction(h -> h.createUpdate("DELETE FROM clip WHERE id IN (<ids>)")
                    .bindList("ids", ids.stream().map(ClipId::number).toList())
                    .execute());
        }
    }

    @Override
    public void settleEnds(NvrId nvr) {
        jdbi.useTransaction(h -> h.createUpdate("""
                        UPDATE clip SET ends = settled.ends FROM (
                            SELECT c.id, min(c.starts + :guess,
                                CASE WHEN c.modified > c.starts THEN c.modified ELSE c.starts + :guess END,
                                coalesce((SELECT n.starts FROM clip n
                                    WHERE n.camera = c.camera AND n.starts > c.starts
                                    ORDER BY n.starts LIMIT 1), c.starts + :guess)) AS ends
                            FROM clip c WHERE c.nvr = :nvr AND c.certainty = 'END_GUESSED') AS settled
                        WHERE clip.id = settled.id AND clip.ends <> settled.ends
                        """)
                .bind("guess", LONGEST_GUESS)
                .bind("nvr", nvr.number())
                .execute());
    }
}
