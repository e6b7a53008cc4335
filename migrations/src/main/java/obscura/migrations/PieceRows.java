package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.rule.RuleKind;
import org.jdbi.v3.core.statement.SqlStatement;

/** A piece of footage in the columns that {@code retention_item} and {@code retention_still} share. */
final class PieceRows {
    static final String COLUMNS =
            "place, kind, what, camera, there, from_ms, to_ms, over, item_key, bytes, clip, sha256, days";
    static final String VALUES =
            ":place, :kind, :what, :camera, :there, :from, :to, :over, :key, :bytes, :clip, :sha256, :days";

    private PieceRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, Piece piece, int days) {
        return statement
                .bind("place", piece.place().word())
                .bind("kind", piece.kind().word())
                .bind("what", what(piece))
                .bind("camera", piece.camera().map(CameraId::number).orElse(null))
                .bind("there", piece.there())
                .bind("from", Millis.of(piece.range().from()))
                .bind("to", Millis.end(piece.range().to()))
                .bind("over", Millis.end(piece.over()))
                .bind("key", piece.key())
                .bind("bytes", piece.bytes().isPresent() ? (Long) piece.bytes().getAsLong() : null)
                .bind("clip", piece.clip().map(ClipId::number).orElse(null))
                .bind("sha256", piece.sha256())
                .bind("days", days);
    }

    static String what(Piece piece) {
        return piece.what().map(KeptKind::name).orElse("");
    }

    static Piece read(ResultSet row) throws SQLException {
        String what = row.getString("what");
        Optional<Long> bytes = number(row, "bytes");
        return new Piece(
                new Place(row.getString("place")),
                RuleKind.ofWord(row.getString("kind")).orElseThrow(),
                what.isEmpty() ? Optional.empty() : Optional.of(KeptKind.valueOf(what)),
                number(row, "camera").map(CameraId::new),
                row.getString("there"),
                new TimeRange(Instant.ofEpochMilli(row.getLong("from_ms")), Instant.ofEpochMilli(row.getLong("to_ms"))),
                Instant.ofEpochMilli(row.getLong("over")),
                row.getString("item_key"),
                bytes.isPresent() ? OptionalLong.of(bytes.get()) : OptionalLong.empty(),
                number(row, "clip").map(ClipId::new),
                row.getString("sha256"));
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }
}
