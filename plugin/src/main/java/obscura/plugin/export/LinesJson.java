package obscura.plugin.export;

import java.io.OutputStream;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes what {@link StrictJson} reads: fields in one known order, one list entry a line, numbers bit for bit. */
final class LinesJson implements AutoCloseable {
    private final JsonGenerator out;

    LinesJson(OutputStream stream) {
        JsonFactory json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        this.out = json.createGenerator(ObjectWriteContext.empty(), stream);
    }

    void object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
    }

    void object(String name, Runnable fields) {
        out.writeName(name);
        object(fields);
    }

    void text(String name, String value) {
        out.writeStringProperty(name, value);
    }

    void whole(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    void number(String name, double value) {
        out.writeNumberProperty(name, value);
    }

    void texts(String name, Iterable<String> texts) {
        list(name, texts, out::writeString);
    }

    /** @param each writes one entry, an object or a raw array */
    <T> void list(String name, Iterable<T> entries, Consumer<T> each) {
        out.writeArrayPropertyStart(name);
        for (T entry : entries) {
            out.writeRaw('\n');
            each.accept(entry);
        }
        out.writeEndArray();
    }

    void spans(String name, List<Span> spans) {
        list(name, spans, s -> array(s.from(), s.to()));
    }

    void span(String name, Span span) {
        out.writeName(name);
        array(span.from(), span.to());
    }

    void box(String name, Box box) {
        out.writeName(name);
        array(box.left(), box.top(), box.right(), box.bottom());
    }

    void polygon(String name, Polygon polygon) {
        out.writeName(name);
        out.writeStartArray();
        for (Point p : polygon.corners()) {
            out.writeNumber(p.x());
            out.writeNumber(p.y());
        }
        out.writeEndArray();
    }

    /** An entry or a value that is an array of numbers; Java's shortest form of a double reads back bit for bit. */
    void array(Number... numbers) {
        StringJoiner joined = new StringJoiner(",", "[", "]");
        for (Number n : numbers) {
            joined.add(n.toString());
        }
        out.writeRawValue(joined.toString());
    }

    @Override
    public void close() {
        out.close();
    }
}
