package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.EntryRange;
import obscura.plugin.journal.Head;
import obscura.plugin.journal.SealedCut;
import obscura.plugin.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of summaries. Nothing that stands in them is trusted: one that can't be read is empty. */
final class CutRows implements RowMapper<Optional<SealedCut>> {
    private static final String SELECT = """
            SELECT last, first, substr(hash, 1, 65) hash, last_at, oldest, newest, substr(acts, 1, 20000) acts,
                substr(sha256, 1, 65) sha256, substr(before, 1, 65) before, rules, days, at, substr(key, 1, 100) key,
                substr(value, 1, 100) value
            FROM journal_cut ORDER BY last""";

    /** One by one, oldest first. */
    static void each(Handle sql, Consumer<Optional<SealedCut>> reader) {
        try (ResultIterator<Optional<SealedCut>> rows =
                sql.createQuery(SELECT).map(new CutRows()).iterator()) {
            rows.forEachRemaining(reader);
        }
    }

    /** The newest, or empty when there is none; the inner one is empty when it can't be read or is not as it was signed. */
    static Optional<Optional<SealedCut>> newest(Handle sql) {
        return sql.createQuery(SELECT + " DESC LIMIT 1")
                .map(new CutRows())
                .findOne()
                .map(row -> row.filter(SealedCut::fits));
    }

    static void insert(Handle sql, SealedCut cut) {
        CutSummary summary = cut.summary();
        EntryRange range = summary.range();
        List<Object> values = List.of(
                range.last(),
                range.first(),
                summary.end().hash(),
                Millis.of(summary.end().at()),
                Millis.of(range.oldest()),
                Millis.of(range.newest()),
                summary.actsText(),
                summary.sha256(),
                summary.before(),
                summary.rule().version(),
                summary.rule().days(),
                Millis.of(summary.at()),
                cut.seal().key(),
                cut.seal().value());
        sql.execute("""
                INSERT INTO journal_cut (last, first, hash, last_at, oldest, newest, acts, sha256, before, rules, days, at, key,
                    value)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values.toArray());
    }

    @Override
    public Optional<SealedCut> map(ResultSet row, StatementContext context) throws SQLException {
        try {
            EntryRange range =
                    new EntryRange(row.getLong("first"), row.getLong("last"), time(row, "oldest"), time(row, "newest"));
            CutSummary summary = new CutSummary(
                    range,
                    new Head(range.last(), row.getString("hash"), time(row, "last_at")),
                    CutSummary.acts(row.getString("acts")),
                    row.getString("sha256"),
                    row.getString("before"),
                    new CutSummary.Rule(row.getLong("rules"), row.getInt("days")),
                    time(row, "at"));
            return Optional.of(new SealedCut(summary, new Seal(row.getString("key"), row.getString("value"))));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
