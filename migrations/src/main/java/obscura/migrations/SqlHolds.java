package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Who;
import obscura.plugin.time.TimeRange;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldWish;
import obscura.retention.hold.Holds;

/** The table {@code retention_hold}. */
public final class SqlHolds implements Holds {
    private final Transactions transactions;

    public SqlHolds(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public Hold add(HoldWish wish, Who by, Instant now) {
        return transactions.whole(h -> h.createQuery("""
                        INSERT INTO retention_hold
                            (camera, from_ms, to_ms, reason, by_name, by_from, since, until, remind, version)
                        VALUES (:camera, :from, :to, :reason, :name, :address, :since, :until, :remind, 1)
                        RETURNING *""")
                .bind("camera", wish.camera().number())
                .bind("from", Millis.of(wish.range().from()))
                .bind("to", Millis.end(wish.range().to()))
                .bind("reason", wish.reason())
                .bind("name", by.name())
                .bind("address", by.from())
                .bind("since", Millis.of(now))
                .bind("until", Millis.of(wish.until()))
                .bind("remind", Millis.of(wish.remind().orElseThrow()))
                .map((row, context) -> hold(row))
                .one());
    }

    @Override
    public Optional<Hold> find(HoldId id) {
        return transactions.read(h -> h.createQuery("SELECT * FROM retention_hold WHERE id = :id")
                .bind("id", id.number())
                .map((row, context) -> hold(row))
                .findOne());
    }

    @Override
    public List<Hold> standing() {
        return transactions.read(
                h -> h.createQuery("SELECT * FROM retention_hold WHERE ended IS NULL ORDER BY camera, from_ms, id")
                        .map((row, context) -> hold(row))
                        .list());
    }

    @Override
    public List<Hold> newest(Optional<HoldId> before, int most) {
        return transactions.read(
                h -> h.createQuery("SELECT * FROM retention_hold WHERE id < :before ORDER BY id DESC LIMIT :most")
                        .bind("before", before.map(HoldId::number).orElse(Long.MAX_VALUE))
                        .bind("most", most)
                        .map((row, context) -> hold(row))
                        .list());
    }

    @Override
    public boolean update(Hold changed) {
        return transactions.whole(h -> h.createUpdate("""
                                UPDATE retention_hold
                                SET until = :until, remind = :remind, ended = :ended, version = version + 1
                                WHERE id = :id AND version = :version""")
                        .bind("until", Millis.of(changed.until()))
                        .bind("remind", Millis.of(changed.remind()))
                        .bind("ended", changed.ended().map(Millis::of).orElse(null))
                        .bind("id", changed.id().number())
                        .bind("version", changed.version())
                        .execute()
                == 1);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        long ended = row.getLong("ended");
        Optional<Instant> end = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new Hold(
                new HoldId(row.getLong("id")),
                new CameraId(row.getLong("camera")),
                new TimeRange(Instant.ofEpochMilli(row.getLong("from_ms")), Instant.ofEpochMilli(row.getLong("to_ms"))),
                row.getString("reason"),
                new Who(row.getString("by_name"), row.getString("by_from")),
                Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("until")),
                Instant.ofEpochMilli(row.getLong("remind")),
                end,
                row.getLong("version"));
    }
}
