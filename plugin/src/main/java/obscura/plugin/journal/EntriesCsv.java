package obscura.plugin.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Entries as CSV in UTF-8, one line each, every field quoted. Line breaks and other characters that steer are written as
 * {@link ExactText} does; what a spreadsheet would take for a formula begins with an apostrophe. Exact copies are what
 * {@link EntriesJson} is for.
 */
public final class EntriesCsv implements Consumer<Entry>, AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "who",
            "from",
            "act",
            "result",
            "camera",
            "range from",
            "range to",
            "about",
            "reason",
            "previous",
            "hash");
    /** What spreadsheets begin a formula with, the wide forms included, after anything that shows as nothing. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\h\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*");

    private final BufferedWriter out;

    /** Writes the names of the columns; the stream is left open at the end. */
    public EntriesCsv(OutputStream stream) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        line(COLUMNS);
    }

    @Override
    public void accept(Entry entry) {
        Note note = entry.note();
        line(List.of(
                Long.toString(entry.number()),
                entry.at().toString(),
                note.who().name(),
                note.who().from(),
                note.act().word(),
                note.result().word(),
                note.camera().map(Object::toString).orElse(""),
                note.range().map(r -> r.from().toString()).orElse(""),
                note.range().map(r -> r.to().toString()).orElse(""),
                note.about(),
                note.reason(),
                entry.previous(),
                entry.hash()));
    }

    private void line(List<String> fields) {
        try {
            out.write(fields.stream().map(EntriesCsv::field).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String text) {
        String plain = ExactText.escaped(text);
        boolean formula = FORMULA.matcher(plain).matches();
        return '"' + (formula ? "'" : "") + plain.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
