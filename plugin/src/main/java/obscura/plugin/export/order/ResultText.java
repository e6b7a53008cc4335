package obscura.plugin.export.order;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.export.Receipt;
import obscura.plugin.export.Redaction;
import obscura.plugin.export.StrictJson;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A result as one line of JSON: as a worker reports it and as it is kept. */
public final class ResultText {
    private static final JsonFactory JSON = new JsonFactory();

    private ResultText() {}

    /** What a worker has to say; it knows nothing of holes. */
    public static String of(Redaction done) {
        Receipt receipt = done.receipt();
        return write(new ExportResult(
                receipt.export().bytes(),
                receipt.export().sha256(),
                receipt.picture().frames(),
                receipt.picture().seconds(),
                receipt.counts().framesPainted(),
                receipt.counts().tracks(),
                List.of(),
                done.words()));
    }

    public static String write(ExportResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeNumberProperty("bytes", result.bytes());
            out.writeStringProperty("sha256", result.sha256());
            out.writeNumberProperty("frames", result.frames());
            out.writeNumberProperty("seconds", result.seconds());
            out.writeNumberProperty("framesPainted", result.framesPainted());
            out.writeArrayPropertyStart("tracks");
            for (Hide kind : Hide.values()) {
                out.writeNumber(result.tracks().get(kind));
            }
            out.writeEndArray();
            out.writeArrayPropertyStart("holes");
            result.holes().forEach(hole -> hole(out, hole));
            out.writeEndArray();
            out.writeArrayPropertyStart("words");
            result.words().forEach(out::writeString);
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void hole(JsonGenerator out, TimeRange hole) {
        out.writeStartObject();
        out.writeNumberProperty("from", hole.from().toEpochMilli());
        out.writeNumberProperty("to", hole.to().toEpochMilli());
        out.writeEndObject();
    }

    /** @throws IllegalArgumentException when it is anything else */
    public static ExportResult read(String line) {
        try {
            StrictJson in = new StrictJson(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
            ExportResult result = in.object(() -> fields(in));
            in.end();
            return result;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a result", e);
        }
    }

    private static ExportResult fields(StrictJson in) {
        return new ExportResult(
                in.field("bytes").whole(),
                in.field("sha256").text(),
                in.field("frames").whole(),
                in.field("seconds").number(),
                in.field("framesPainted").whole(),
                tracks(in.field("tracks").numbers(Hide.values().length)),
                in.field("holes").objects(ExportResult.MOST_ENTRIES, () -> hole(in)),
                in.field("words").texts(ExportResult.MOST_ENTRIES));
    }

    private static Map<Hide, Long> tracks(List<Double> counts) {
        Map<Hide, Long> tracks = new EnumMap<>(Hide.class);
        for (int i = 0; i < counts.size(); i++) {
            tracks.put(Hide.values()[i], counts.get(i).longValue());
        }
        return tracks;
    }

    private static TimeRange hole(StrictJson in) {
        Instant from = Instant.ofEpochMilli(in.field("from").whole());
        return new TimeRange(from, Instant.ofEpochMilli(in.field("to").whole()));
    }
}
