package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.Kept;
import obscura.plugin.time.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Questions to the index of footage. A clip overlaps a range when it starts before the range ends and ends after it
 * starts; how far back such a clip can start is known from the longest clip of its camera, so that an index range is
 * read and not all that came before. {@link SqlClipIndex} writes it.
 */
public final class SqlClips implements Clips {
    private final Jdbi jdbi;

    public SqlClips(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<Clip> in(CameraId camera, TimeRange range, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, camera, nvr, path, starts, ends, bytes, certainty FROM clip
                        WHERE camera = :camera AND starts > :back AND starts < :to AND ends > :from
                        ORDER BY starts, id LIMIT :most
                        """)
                .bind("camera", camera.number())
                .bind("back", back(h, camera, range.from().toEpochMilli()))
                .bind("from", range.from().toEpochMilli())
                .bind("to", range.to().toEpochMilli())
                .bind("most", most)
                .map((r, ctx) -> clip(r))
                .list());
    }

    @Override
    public Optional<Clip> find(ClipId id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, camera, nvr, path, starts, ends, bytes, certainty FROM clip WHERE id = :id")
                .bind("id", id.number())
                .map((r, ctx) -> clip(r))
                .findOne());
    }

    @Override
    public List<TimeRange> recorded(CameraId camera, TimeRange range) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT starts, ends FROM clip
                        WHERE camera = :camera AND starts > :back AND starts < :to AND ends > :from
                        ORDER BY starts
                        """)
                .bind("camera", camera.number())
                .bind("back", back(h, camera, range.from().toEpochMilli()))
                .bind("from", range.from().toEpochMilli())
                .bind("to", range.to().toEpochMilli())
                .scanResultSet((rows, ctx) -> joined(rows.get(), range)));
    }

    private static List<TimeRange> joined(ResultSet rows, TimeRange range) throws SQLException {
        Stretches stretches = new Stretches(range);
        while (rows.next()) {
            stretches.add(rows.getLong(1), rows.getLong(2));
        }
        return stretches.all();
    }

    @Override
    public List<LocalDate> days(CameraId camera, LocalDate first, LocalDate last, ZoneId zone) {
        return jdbi.withHandle(h -> first.datesUntil(last.plusDays(1))
                .limit(MOST_DAYS)
                .filter(day -> any(h, camera, millis(day, zone), millis(day.plusDays(1), zone)))
                .toList());
    }

    private static long millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static boolean any(Handle h, CameraId camera, long from, long to) {
        return h.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM clip
                            WHERE camera = :camera AND starts > :back AND starts < :to AND ends > :from)
                        """)
                .bind("camera", camera.number())
                .bind("back", back(h, camera, from))
                .bind("from", from)
                .bind("to", to)
                .mapTo(Boolean.class)
                .one();
    }

    /** No clip that starts here or earlier is still running at {@code from}. */
    private static long back(Handle h, CameraId camera, long from) {
        return from
                - h.createQuery("""
                                SELECT ends - starts FROM clip WHERE camera = :camera
                                ORDER BY ends - starts DESC LIMIT 1
                                """)
                        .bind("camera", camera.number())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
    }

    @Override
    public Optional<Instant> newest(CameraId camera) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT max(ends) FROM clip WHERE camera = :camera AND starts >=
                            (SELECT starts FROM clip WHERE camera = :camera ORDER BY starts DESC LIMIT 1)
                            - (SELECT ends - starts FROM clip WHERE camera = :camera
                                ORDER BY ends - starts DESC LIMIT 1)
                        """)
                .bind("camera", camera.number())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public Map<CameraId, Instant> newest() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT camera.id, (SELECT max(c.ends) FROM clip c WHERE c.camera = camera.id AND c.starts >=
                            (SELECT l.starts FROM clip l WHERE l.camera = camera.id ORDER BY l.starts DESC LIMIT 1)
                            - (SELECT g.ends - g.starts FROM clip g WHERE g.camera = camera.id
                                ORDER BY g.ends - g.starts DESC LIMIT 1)) AS newest
                        FROM camera WHERE EXISTS (SELECT 1 FROM clip e WHERE e.camera = camera.id)
                        """)
                .map((r, ctx) -> Map.entry(new CameraId(r.getLong(1)), Instant.ofEpochMilli(r.getLong(2))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Instant> oldest(CameraId camera) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT starts FROM clip WHERE camera = :camera ORDER BY starts LIMIT 1")
                        .bind("camera", camera.number())
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli));
    }

    @Override
    public Map<CameraId, Kept> kept() {
        return jdbi.withHandle(h -> h.createQuery("SELECT camera, count(*), sum(bytes) FROM clip GROUP BY camera")
                .map((r, ctx) -> Map.entry(new CameraId(r.getLong(1)), new Kept(r.getLong(2), r.getLong(3))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Clip clip(ResultSet row) throws SQLException {
        return new Clip(
                new ClipId(row.getLong("id")),
                new CameraId(row.getLong("camera")),
                new TimeRange(Instant.ofEpochMilli(row.getLong("starts")), Instant.ofEpochMilli(row.getLong("ends"))),
                new NvrId(row.getLong("nvr")),
                row.getString("path"),
                row.getLong("bytes"),
                Certainty.valueOf(row.getString("certainty")));
    }
}
