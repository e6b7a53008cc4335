package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.footage.Saying;
import obscura.retention.footage.Store;
import obscura.retention.plan.Doubt;
import obscura.retention.rule.RuleKind;
import obscura.retention.run.ItemResult;
import obscura.retention.run.Run;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunLine;
import obscura.retention.run.RunState;
import obscura.retention.run.StillThere;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Runs and what is in them, as their tables keep them. */
final class RunRows {
    private RunRows() {}

    static Run run(Handle h, ResultSet row) throws SQLException {
        RunId id = new RunId(row.getLong("id"));
        return new Run(
                id,
                RunCause.valueOf(constant(row.getString("cause"))),
                RunState.valueOf(constant(row.getString("state"))),
                new Who(row.getString("by_name"), row.getString("by_from")),
                row.getLong("rules"),
                Instant.ofEpochMilli(row.getLong("asked")),
                PieceRows.time(row, "planned"),
                doubts(h, id),
                who(row.getString("confirmed_name"), row.getString("confirmed_from")),
                begun(row),
                PieceRows.time(row, "ended"),
                Saying.ofKept(row.getString("failure")),
                row.getLong("version"));
    }

    private static Optional<Who> who(String name, String from) {
        return Optional.ofNullable(name).map(there -> new Who(there, from));
    }

    private static Optional<Run.Position> begun(ResultSet row) throws SQLException {
        String hash = row.getString("begun_hash");
        return PieceRows.number(row, "begun_number").map(number -> new Run.Position(number, hash));
    }

    /** Words have dashes where constants have underscores. */
    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Doubt> doubts(Handle h, RunId id) {
        return h.createQuery("SELECT kind, sentence FROM retention_doubt WHERE run = :run ORDER BY line")
                .bind("run", id.number())
                .map((row, context) ->
                        Doubt.ofKept(Doubt.Kind.valueOf(constant(row.getString("kind"))), row.getString("sentence")))
                .list();
    }

    static void putDoubts(Handle h, Run run) {
        h.execute("DELETE FROM retention_doubt WHERE run = ?", run.id().number());
        if (run.doubts().isEmpty()) {
            return;
        }
        PreparedBatch lines = h.prepareBatch(
                "INSERT INTO retention_doubt (run, line, kind, sentence) VALUES (:run, :line, :kind, :sentence)");
        for (int i = 0; i < run.doubts().size(); i++) {
            Doubt doubt = run.doubts().get(i);
            lines.bind("run", run.id().number())
                    .bind("line", i)
                    .bind("kind", doubt.kind().word())
                    .bind("sentence", doubt.kept())
                    .add();
        }
        lines.execute();
    }

    static RunItem item(ResultSet row) throws SQLException {
        return new RunItem(
                row.getLong("number"),
                PieceRows.read(row),
                row.getInt("days"),
                ItemResult.ofWord(row.getString("result")).orElseThrow(),
                Optional.ofNullable(row.getString("told")).map(word -> Store.Told.Word.valueOf(constant(word))),
                Saying.ofKept(row.getString("how")),
                Saying.ofKept(row.getString("said")),
                PieceRows.time(row, "looked"),
                PieceRows.time(row, "since"));
    }

    static RunLine line(ResultSet row) throws SQLException {
        return new RunLine(
                PieceRows.number(row, "camera").map(CameraId::new),
                RuleKind.ofWord(row.getString("kind")).orElseThrow(),
                row.getInt("days"),
                ItemResult.ofWord(row.getString("result")).orElseThrow(),
                row.getLong("items"),
                row.getLong("bytes"),
                Instant.ofEpochMilli(row.getLong("first")),
                Instant.ofEpochMilli(row.getLong("last")));
    }

    static StillThere stillThere(ResultSet row) throws SQLException {
        return new StillThere(
                row.getLong("number"),
                PieceRows.read(row),
                row.getInt("days"),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("again")),
                Saying.ofKept(row.getString("said")));
    }
}
