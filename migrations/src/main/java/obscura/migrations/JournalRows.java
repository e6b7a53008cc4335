package obscura.migrations;

import java.sql.ResultSet;
import java.sql.SQLException;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.ExactText;
import obscura.plugin.journal.Line;
import obscura.plugin.journal.Note;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the journal as lines. Nothing that stands in them is trusted; a text too long to be ours is not taken in whole. */
final class JournalRows implements RowMapper<Line> {
    /** Six characters for one is the most that {@link ExactText} makes of it. */
    private static final int LONGEST = 6 * Note.LONGEST_TEXT + 1;

    /** The table's columns, in the order of a line. */
    static final String COLUMNS = """
            number, at, substr(name, 1, %1$d) name, substr(place, 1, %1$d) place, substr(act, 1, 100) act, camera, range_start,
            range_end, substr(about, 1, %1$d) about, substr(reason, 1, %1$d) reason, substr(result, 1, 100) result,
            substr(previous, 1, 65) previous, substr(hash, 1, 65) hash
            """.formatted(LONGEST);

    @Override
    public Line map(ResultSet row, StatementContext context) throws SQLException {
        return new Line(
                row.getLong("number"),
                row.getLong("at"),
                text(row, "name"),
                text(row, "place"),
                row.getString("act"),
                number(row, "camera"),
                number(row, "range_start"),
                number(row, "range_end"),
                text(row, "about"),
                text(row, "reason"),
                row.getString("result"),
                row.getString("previous"),
                row.getString("hash"));
    }

    static Entry entry(Line line) {
        try {
            return line.entry();
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "Entry " + line.number()
                            + " of the journal can't be read: it was changed from outside or written by a"
                            + " newer Obscura. Run: obscura journal verify",
                    e);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return ExactText.exact(row.getString(column)).orElse(null);
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
