package obscura.retention.certificate;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.export.StrictJson;
import obscura.plugin.id.RunId;

/** Reads a certificate strictly, its items one by one; anything else is refused with an IllegalArgumentException. */
final class ReadCertificate {
    private static final int MOST_TEXTS = 1000;
    private static final int MOST_LINES = 100_000;

    private final StrictJson in;
    private final Map<Count, Long> counted = new HashMap<>();
    private long items;

    /** What a line of the head counts. */
    record Count(long camera, String kind, int days, String result) {}

    ReadCertificate(InputStream stream) {
        this.in = new StrictJson(stream, CertificateFile.MOST_BYTES);
    }

    Certificate read() {
        Certificate head = in.object(this::fields);
        in.end();
        return head;
    }

    /** By what the items themselves say. */
    Map<Count, Long> counted() {
        return counted;
    }

    long items() {
        return items;
    }

    private Certificate fields() {
        require(in.field("version").whole() == Certificate.VERSION);
        Certificate head = new Certificate(
                new RunId(in.field("run").whole()),
                in.field("site").text(),
                in.field("rules").whole(),
                time("planned"),
                time("made"),
                in.field("by").text(),
                in.field("confirmed").text(),
                in.field("doubts").texts(MOST_TEXTS),
                lines(),
                in.field("outOfReach").texts(MOST_TEXTS),
                position(),
                in.field("count").whole());
        in.field("items").each(CertificateFile.MOST_ITEMS, this::item);
        in.field("seal").object(() -> in.field("key").text() + in.field("value").text());
        return head;
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

    private void item() {
        in.field("number").whole();
        in.field("place").text();
        in.field("what").text();
        long camera = in.field("camera").whole();
        in.field("there").text();
        time("from");
        time("to");
        in.field("key").text();
        in.field("bytes").whole();
        in.field("sha256").text();
        String kind = in.field("kind").text();
        int days = in.field("days").small();
        String result = in.field("result").text();
        for (String name : List.of("told", "said", "how", "looked", "since")) {
            in.field(name).text();
        }
        items++;
        counted.merge(new Count(camera, kind, days, result), 1L, Long::sum);
        require(counted.size() <= MOST_LINES);
    }

    private Instant time(String name) {
        try {
            return Instant.parse(in.field(name).text());
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
