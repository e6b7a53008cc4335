package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.time.TimeRange;
import obscura.retention.keeping.HeldClip;
import obscura.retention.keeping.Keepsake;
import obscura.retention.keeping.Keepsakes.Wanted;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows of the table {@code keepsake}, and of {@code clip} as what is to be copied. */
final class KeepsakeRows {
    /** With the end of the last hold that covered it. */
    static final String COPIES = """
            SELECT k.*, max(k.at, coalesce((SELECT max(ended) FROM retention_hold h
                WHERE h.camera = k.camera AND h.from_ms < k.to_ms AND h.to_ms > k.from_ms), 0)) AS needed
            FROM keepsake k WHERE file IS NOT NULL""";

    /** Recordings that a hold covers, found without a look at all that came before: none is longer than the longest. */
    static final String CLIPS_COVERED = " clip.camera = :camera AND starts < :to AND ends > :from AND starts >= :from -"
            + " (SELECT ends - starts FROM clip WHERE camera = :camera ORDER BY ends - starts DESC LIMIT 1)";

    static final String WANTED = """
            SELECT clip.nvr, clip.path, clip.camera, camera.nvr_name AS there, starts AS from_ms, ends AS to_ms,
                clip.id AS clip, clip.bytes AS listed, clip.modified, coalesce(k.tries, 0) AS tries
            FROM clip JOIN camera ON camera.id = clip.camera
                LEFT JOIN keepsake k ON k.nvr = clip.nvr AND k.path = clip.path
            WHERE""" + CLIPS_COVERED + """
                 AND (k.id IS NULL OR (k.state = 'failed' AND k.again <= :now))
            ORDER BY starts, clip.id LIMIT :most""";

    private KeepsakeRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, HeldClip clip) {
        return statement
                .bind("nvr", clip.nvr().number())
                .bind("path", clip.path())
                .bind("camera", clip.camera().number())
                .bind("there", clip.there())
                .bind("from", Millis.of(clip.range().from()))
                .bind("to", Millis.end(clip.range().to()))
                .bind("clip", clip.clip().number())
                .bind("listed", clip.bytes())
                .bind("modified", Millis.of(clip.modified()));
    }

    private static HeldClip clip(ResultSet row) throws SQLException {
        return new HeldClip(
                new NvrId(row.getLong("nvr")),
                row.getString("path"),
                new CameraId(row.getLong("camera")),
                row.getString("there"),
                new TimeRange(Instant.ofEpochMilli(row.getLong("from_ms")), Instant.ofEpochMilli(row.getLong("to_ms"))),
                new ClipId(row.getLong("clip")),
                row.getLong("listed"),
                Instant.ofEpochMilli(row.getLong("modified")));
    }

    static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(clip(row), row.getInt("tries"));
    }

    static Keepsake copy(ResultSet row) throws SQLException {
        return new Keepsake(
                clip(row),
                row.getString("file"),
                row.getLong("bytes"),
                row.getString("sha256"),
                Instant.ofEpochMilli(row.getLong("needed")));
    }
}
