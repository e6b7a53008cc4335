package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Who;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code retention_rules} and {@code retention_rule}. */
public final class SqlRules implements Rules {
    private final Transactions transactions;

    public SqlRules(Database database) {
        this.transactions = new Transactions(database.jdbi());
    }

    @Override
    public RuleSet current() {
        return history(1).stream().findFirst().orElse(RuleSet.NONE);
    }

    @Override
    public Optional<RuleSet> version(long number) {
        return transactions.read(h -> h.createQuery("SELECT * FROM retention_rules WHERE version = :version")
                .bind("version", number)
                .map((row, context) -> set(h, row))
                .findOne());
    }

    @Override
    public List<RuleSet> history(int most) {
        return transactions.read(h -> h.createQuery("SELECT * FROM retention_rules ORDER BY version DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> set(h, row))
                .list());
    }

    @Override
    public boolean add(RuleSet next) {
        return transactions.whole(h -> {
            long newest = h.createQuery("SELECT coalesce(max(version), 0) FROM retention_rules")
                    .mapTo(Long.class)
                    .one();
            if (next.version() != newest + 1) {
                return false;
            }
            insert(h, next);
            return true;
        });
    }

    private static void insert(Handle h, RuleSet next) {
        h.createUpdate("""
                        INSERT INTO retention_rules (version, place, by_name, by_from, reason, at)
                        VALUES (:version, :place, :name, :from, :reason, :at)""")
                .bind("version", next.version())
                .bind("place", next.place())
                .bind("name", next.by().name())
                .bind("from", next.by().from())
                .bind("reason", next.reason())
                .bind("at", Millis.of(next.at()))
                .execute();
        if (next.rules().isEmpty()) {
            return;
        }
        PreparedBatch lines = h.prepareBatch("""
                INSERT INTO retention_rule (version, line, camera, kind, days, reason)
                VALUES (:version, :line, :camera, :kind, :days, :reason)""");
        for (int i = 0; i < next.rules().size(); i++) {
            Rule rule = next.rules().get(i);
            lines.bind("version", next.version())
                    .bind("line", i)
                    .bind("camera", rule.camera().map(CameraId::number).orElse(null))
                    .bind("kind", rule.kind().word())
                    .bind("days", rule.days())
                    .bind("reason", rule.reason())
                    .add();
        }
        lines.execute();
    }

    private static RuleSet set(Handle h, ResultSet row) throws SQLException {
        long version = row.getLong("version");
        return new RuleSet(
                version,
                row.getString("place"),
                rules(h, version),
                new Who(row.getString("by_name"), row.getString("by_from")),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static List<Rule> rules(Handle h, long version) {
        return h.createQuery(
                        "SELECT camera, kind, days, reason FROM retention_rule WHERE version = :version ORDER BY line")
                .bind("version", version)
                .map((row, context) -> {
                    long camera = row.getLong("camera");
                    return new Rule(
                            row.wasNull() ? Optional.empty() : Optional.of(new CameraId(camera)),
                            RuleKind.ofWord(row.getString("kind")).orElseThrow(),
                            row.getInt("days"),
                            row.getString("reason"));
                })
                .list();
    }
}
