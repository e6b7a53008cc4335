package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Scan;
import obscura.plugin.leak.Scans;
import obscura.plugin.nvr.control.Trouble;

/** The table {@code leak_scan}. */
public final class SqlScans implements Scans {
    private final Transactions transactions;

    public SqlScans(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public Optional<Scan> find(NvrId nvr) {
        String sql = """
                SELECT nvr, tried, seen, findings, days, online, counts, trouble, failure FROM leak_scan WHERE nvr = :nvr
                """;
        return transactions.read(h -> h.createQuery(sql)
                .bind("nvr", nvr.number())
                .map((row, context) -> scan(row))
                .findOne());
    }

    @Override
    public void put(Scan scan) {
        String sql = """
                INSERT INTO leak_scan (nvr, tried, seen, findings, days, online, counts, trouble, failure)
                SELECT id, :tried, :seen, :findings, :days, :online, :counts, :trouble, :failure FROM nvr WHERE id = :nvr
                ON CONFLICT (nvr) DO UPDATE SET tried = excluded.tried, seen = excluded.seen,
                    findings = excluded.findings, days = excluded.days,
                    online = excluded.online, counts = excluded.counts, trouble = excluded.trouble, failure = excluded.failure
                """;
        transactions.whole(h -> h.createUpdate(sql)
                .bind("nvr", scan.nvr().number())
                .bind("tried", Millis.of(scan.tried()))
                .bind("seen", scan.seen().map(Millis::of).orElse(null))
                .bind("findings", LeakJson.findings(scan.findings()))
                .bind("days", LeakJson.days(scan.days()))
                .bind("online", scan.online().orElse(null))
                .bind("counts", LeakJson.counts(scan.counts()))
                .bind("trouble", scan.failure().map(why -> why.kind().name()).orElse(null))
                .bind("failure", scan.failure().map(Trouble::sentence).orElse(null))
                .execute());
    }

    private static Scan scan(ResultSet row) throws SQLException {
        long seen = row.getLong("seen");
        Optional<Instant> whole = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(seen));
        return new Scan(
                new NvrId(row.getLong("nvr")),
                Instant.ofEpochMilli(row.getLong("tried")),
                whole,
                LeakJson.findings(row.getString("findings")),
                LeakJson.days(row.getString("days")),
                online(row),
                LeakJson.counts(row.getString("counts")),
                trouble(row));
    }

    private static Optional<Boolean> online(ResultSet row) throws SQLException {
        boolean online = row.getBoolean("online");
        return row.wasNull() ? Optional.empty() : Optional.of(online);
    }

    private static Optional<Trouble> trouble(ResultSet row) throws SQLException {
        String kind = row.getString("trouble");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Trouble(Trouble.Kind.valueOf(kind), row.getString("failure")));
    }
}
