package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Kept;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Pieces;
import obscura.retention.footage.Place;
import obscura.retention.footage.Recordings;
import obscura.retention.rule.RuleKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the table {@code clip} as what may have to go. */
public final class SqlRecordings implements Recordings {
    /** A clip whose times are a guess may really have ended that much later. */
    private static final long SLACK = Duration.ofDays(1).toMillis();

    private static final Optional<KeptKind> RECORDING = Optional.of(KeptKind.RECORDING);

    private final Jdbi jdbi;

    public SqlRecordings(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<CameraId> cameras() {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM camera ORDER BY id")
                .mapTo(Long.class)
                .map(CameraId::new)
                .list());
    }

    @Override
    public void each(CameraId camera, Instant overBy, Pieces into) {
        jdbi.useHandle(h -> of(h, camera).ifPresent(there -> each(h, camera, overBy, there, into)));
    }

    private static void each(Handle h, CameraId camera, Instant overBy, There there, Pieces into) {
        h.createQuery("""
                        SELECT id, path, starts, ends, bytes,
                            ends + CASE WHEN certainty LIKE '%GUESSED' THEN :slack ELSE 0 END AS over
                        FROM clip WHERE camera = :camera AND starts < :by AND ends <= :by ORDER BY starts, id
                        """)
                .bind("slack", SLACK)
                .bind("camera", camera.number())
                .bind("by", Millis.of(overBy))
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (into.goOn() && row.next()) {
                        into.found(piece(row, there));
                    }
                    return null;
                });
    }

    /** What all clips of a camera have in common. */
    private record There(Place place, Optional<CameraId> camera, String name) {}

    private static Optional<There> of(Handle h, CameraId camera) {
        return h.createQuery("SELECT nvr, nvr_name FROM camera WHERE id = :camera")
                .bind("camera", camera.number())
                .map((row, context) -> new There(
                        Place.of(new NvrId(row.getLong("nvr"))), Optional.of(camera), row.getString("nvr_name")))
                .findOne();
    }

    private static Piece piece(ResultSet row, There there) throws SQLException {
        return new Piece(
                there.place,
                RuleKind.RECORDINGS,
                RECORDING,
                there.camera,
                there.name,
                new TimeRange(Instant.ofEpochMilli(row.getLong("starts")), Instant.ofEpochMilli(row.getLong("ends"))),
                Instant.ofEpochMilli(row.getLong("over")),
                row.getString("path"),
                OptionalLong.of(row.getLong("bytes")),
                Optional.of(new ClipId(row.getLong("id"))),
                "");
    }

    @Override
    public List<Piece> newest(Place place, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                        WITH latest (id) AS (
                            SELECT (SELECT c.id FROM clip c WHERE c.camera = camera.id ORDER BY c.starts DESC LIMIT 1)
                            FROM camera WHERE camera.nvr = :nvr),
                            newest (id) AS (SELECT id FROM clip WHERE nvr = :nvr ORDER BY id DESC LIMIT :most)
                        SELECT clip.id, path, starts, ends, bytes, ends AS over, camera.id AS lens, nvr_name
                        FROM clip JOIN camera ON camera.id = clip.camera
                        WHERE clip.id IN (SELECT id FROM latest UNION SELECT id FROM newest)
                        ORDER BY clip.id IN (SELECT id FROM latest) DESC, clip.id DESC LIMIT :most
                        """)
                .bind("nvr", place.nvr().map(NvrId::number).orElse(0L))
                .bind("most", most)
                .map((row, context) -> piece(
                        row,
                        new There(place, Optional.of(new CameraId(row.getLong("lens"))), row.getString("nvr_name"))))
                .list());
    }

    @Override
    public Kept all() {
        return jdbi.withHandle(h -> h.createQuery("SELECT count(*), coalesce(sum(bytes), 0) FROM clip")
                .map((row, context) -> new Kept(row.getLong(1), row.getLong(2)))
                .one());
    }
}
