package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportFilter;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.ExportWish;
import obscura.plugin.export.order.Exports;
import obscura.plugin.export.order.ResultText;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps exports in the table {@code export}. */
public final class SqlExports implements Exports {
    private static final int LARGEST_PAGE = 200;

    private final Jdbi jdbi;

    public SqlExports(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public ExportOrder add(ExportWish wish) {
        return jdbi.inTransaction(handle -> {
            refuseWhenFull(handle);
            return wish.as(new ExportId(insert(handle, wish)));
        });
    }

    private static void refuseWhenFull(Handle handle) {
        int queued = handle.createQuery("SELECT count(*) FROM export WHERE state = 'queued'")
                .mapTo(Integer.class)
                .one();
        if (queued >= MOST_QUEUED) {
            throw ObscuraException.refused(queued
                    + " exports wait already, which is as many as may. Order this one when some of them are done.");
        }
    }

    private static long insert(Handle handle, ExportWish wish) {
        return handle.createUpdate("""
                        INSERT INTO export (camera, from_ms, to_ms, hide, prove, review, reason, by_name, by_from, ordered_ms,
                                            state, decided, phase, progress, failure, downloads, version)
                        VALUES (:camera, :from, :to, :hide, :prove, :review, :reason, :name, :address, :ordered,
                                'queued', 0, '', 0, '', 0, 1)""")
                .bind("camera", wish.camera().number())
                .bind("from", wish.range().from().toEpochMilli())
                .bind("to", wish.range().to().toEpochMilli())
                .bind(
                        "hide",
                        new TreeSet<>(wish.hide()).stream().map(Hide::word).collect(Collectors.joining(",")))
                .bind("prove", wish.prove())
                .bind("review", wish.review())
                .bind("reason", wish.reason())
                .bind("name", wish.by().name())
                .bind("address", wish.by().from())
                .bind("ordered", wish.ordered().toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Optional<Export> find(ExportId id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM export WHERE id = :id")
                .bind("id", id.number())
                .map((row, context) -> export(row))
                .findOne());
    }

    @Override
    public List<Export> newest(ExportFilter filter, Optional<ExportId> before, int most) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries");
        }
        if (filter.cameras().filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        // Camera 0 is none: the list must not be empty where no list is asked for.
        List<Long> cameras =
                filter.cameras().orElse(Set.of()).stream().map(CameraId::number).toList();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM export
                        WHERE (:every OR camera IN (<cameras>)) AND (:state = '' OR state = :state) AND id < :before
                        ORDER BY id DESC LIMIT :most""")
                .bind("every", filter.cameras().isEmpty())
                .bindList("cameras", cameras.isEmpty() ? List.of(0L) : cameras)
                .bind("state", filter.state().map(ExportState::word).orElse(""))
                .bind("before", before.map(ExportId::number).orElse(Long.MAX_VALUE))
                .bind("most", most)
                .map((row, context) -> export(row))
                .list());
    }

    @Override
    public boolean update(Export changed) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE export
                                SET state = :state, decided = :decided, phase = :phase, progress = :progress,
                                    failure = :failure, result = :result, expires_ms = :expires, version = version + 1
                                WHERE id = :id AND version = :version""")
                        .bind("state", changed.state().word())
                        .bind("decided", changed.decided())
                        .bind("phase", changed.phase())
                        .bind("progress", changed.progress())
                        .bind("failure", changed.failure())
                        .bind("result", changed.result().map(ResultText::write).orElse(null))
                        .bind(
                                "expires",
                                changed.expires().map(Instant::toEpochMilli).orElse(null))
                        .bind("id", changed.id().number())
                        .bind("version", changed.version())
                        .execute()
                == 1);
    }

    @Override
    public boolean progress(ExportId id, String phase, double fraction) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE export SET phase = :phase, progress = :progress
                                WHERE id = :id AND state = 'running'""")
                        .bind("phase", phase)
                        .bind("progress", fraction)
                        .bind("id", id.number())
                        .execute()
                == 1);
    }

    @Override
    public void downloaded(ExportId id) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE export SET downloads = downloads + 1 WHERE id = :id")
                .bind("id", id.number())
                .execute());
    }

    @Override
    public List<Export> expired(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM export WHERE state IN ('done', 'review') AND expires_ms <= :now ORDER BY id""")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> export(row))
                .list());
    }

    @Override
    public List<Export> in(ExportState state) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM export WHERE state = :state ORDER BY id")
                .bind("state", state.word())
                .map((row, context) -> export(row))
                .list());
    }

    private static Export export(ResultSet row) throws SQLException {
        long expires = row.getLong("expires_ms");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
        return new Export(
                order(row),
                ExportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("decided"),
                row.getString("phase"),
                row.getDouble("progress"),
                row.getString("failure"),
                Optional.ofNullable(row.getString("result")).map(ResultText::read),
                end,
                row.getLong("downloads"),
                row.getLong("version"));
    }

    private static ExportOrder order(ResultSet row) throws SQLException {
        return new ExportOrder(
                new ExportId(row.getLong("id")),
                new CameraId(row.getLong("camera")),
                new TimeRange(Instant.ofEpochMilli(row.getLong("from_ms")), Instant.ofEpochMilli(row.getLong("to_ms"))),
                hidden(row.getString("hide")),
                row.getBoolean("prove"),
                row.getBoolean("review"),
                row.getString("reason"),
                new Who(row.getString("by_name"), row.getString("by_from")),
                Instant.ofEpochMilli(row.getLong("ordered_ms")));
    }

    private static Set<Hide> hidden(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> Hide.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Hide.class)));
    }
}
