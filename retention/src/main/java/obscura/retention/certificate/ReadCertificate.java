package obscura.retention.certificate;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.export.StrictJson;
import obscura.plugin.id.RunId;
import obscura.retention.footage.Saying;

/**
 * Reads a certificate strictly, its items one by one; anything else is refused with an IllegalArgumentException. Of version 1,
 * which had sentences where there are words now and no names of places, and of version 2.
 */
final class ReadCertificate {
    private static final int MOST_TEXTS = 1000;
    private static final int MOST_WORDS = 20;
    private static final int MOST_LINES = 100_000;

    private final StrictJson in;
    private final Map<Count, Long> counted = new HashMap<>();
    private long version;
    private long items;

    /** What a line of the head counts. */
    record Count(long camera, String kind, int days, String result) {}

    /** The head, and the first items. */
    record Beginning(Certificate head, List<Certificate.Item> first) {}

    ReadCertificate(InputStream stream) {
        this.in = new StrictJson(stream, CertificateFile.MOST_BYTES);
    }

    /** All of it, down to its end. */
    Certificate read() {
        Certificate read = in.object(() -> {
            Certificate head = head();
            in.field("items").each(CertificateFile.MOST_ITEMS, () -> count(item()));
            in.field("seal")
                    .object(() -> in.field("key").text() + in.field("value").text());
            return head;
        });
        in.end();
        return read;
    }

    /** Nothing behind the first items is read. */
    Beginning beginning(int most) {
        return in.begun(() -> new Beginning(head(), in.field("items").first(most, this::item)));
    }

    /** By what the items themselves say. */
    Map<Count, Long> counted() {
        return counted;
    }

    long items() {
        return items;
    }

    private Certificate head() {
        version = in.field("version").whole();
        require(version == 1 || version == Certificate.VERSION);
        return new Certificate(
                new RunId(in.field("run").whole()),
                in.field("site").text(),
                in.field("rules").whole(),
                time("planned"),
                time("made"),
                in.field("by").text(),
                in.field("confirmed").text(),
                doubts(),
                lines(),
                in.field("outOfReach").texts(MOST_TEXTS),
                position(),
                in.field("count").whole());
    }

    private List<Certificate.Doubted> doubts() {
        return version == 1
                ? in.field("doubts").texts(MOST_TEXTS).stream()
                        .map(sentence -> new Certificate.Doubted("", List.of(), Saying.quoted(sentence)))
                        .toList()
                : in.field("doubts")
                        .objects(
                                MOST_TEXTS,
                                () -> new Certificate.Doubted(
                                        in.field("kind").text(),
                                        in.field("words").texts(MOST_WORDS),
                                        saying("said")));
    }

    private List<Certificate.Line> lines() {
        return in.field("lines")
                .objects(
                        MOST_LINES,
                        () -> new Certificate.Line(
                                in.field("camera").whole(),
                                in.field("name").text(),
                                in.field("kind").text(),
                                in.field("days").small(),
                                in.field("result").text(),
                                in.field("items").whole(),
                                in.field("bytes").whole(),
                                time("from"),
                                time("to")));
    }

    private Certificate.Position position() {
        return in.field("journal")
                .object(() -> new Certificate.Position(
                        in.field("number").whole(), in.field("hash").text()));
    }

    private Certificate.Item item() {
        return new Certificate.Item(
                in.field("number").whole(),
                in.field("place").text(),
                version == 1 ? "" : in.field("placeName").text(),
                in.field("what").text(),
                in.field("camera").whole(),
                in.field("there").text(),
                time("from"),
                time("to"),
                in.field("key").text(),
                in.field("bytes").whole(),
                in.field("sha256").text(),
                in.field("kind").text(),
                in.field("days").small(),
                in.field("result").text(),
                in.field("told").text(),
                saying("said"),
                saying("how"),
                perhaps("looked"),
                perhaps("since"));
    }

    private Saying saying(String name) {
        return version == 1
                ? Saying.quoted(in.field(name).text())
                : Saying.ofParts(in.field(name).texts(MOST_WORDS));
    }

    private void count(Certificate.Item item) {
        items++;
        counted.merge(new Count(item.camera(), item.kind(), item.days(), item.result()), 1L, Long::sum);
        require(counted.size() <= MOST_LINES);
    }

    private Instant time(String name) {
        return perhaps(name).orElseThrow(() -> new IllegalArgumentException("A time is missing"));
    }

    private Optional<Instant> perhaps(String name) {
        String text = in.field(name).text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time is none", e);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("It is not a certificate of this kind");
        }
    }
}
