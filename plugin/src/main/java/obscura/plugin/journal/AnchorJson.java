package obscura.plugin.journal;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The anchor's file format. Read strictly: every field once, in the order it is written in, and nothing else. */
final class AnchorJson {
    static final int MOST_BYTES = 16_384;

    private static final int VERSION = 1;

    private final JsonParser in;

    private AnchorJson(JsonParser in) {
        this.in = in;
    }

    static byte[] written(Anchor anchor) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeNumberProperty("version", VERSION);
            head(out, anchor.head());
            out.writeArrayPropertyStart("lost");
            for (Head lost : anchor.lost()) {
                out.writeStartObject();
                head(out, lost);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeNumberProperty("restarted", anchor.restarted());
            out.writeEndObject();
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void head(JsonGenerator out, Head head) {
        out.writeNumberProperty("number", head.number());
        out.writeStringProperty("hash", head.hash());
        out.writeStringProperty("at", head.at().toString());
    }

    /** Nothing when the bytes are no anchor. */
    static Optional<Anchor> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            return Optional.of(new AnchorJson(parser).anchor());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Anchor anchor() {
        expect(JsonToken.START_OBJECT);
        require(number("version") == VERSION);
        Head head = head();
        field("lost");
        expect(JsonToken.START_ARRAY);
        List<Head> lost = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            lost.add(head());
            expect(JsonToken.END_OBJECT);
        }
        require(in.currentToken() == JsonToken.END_ARRAY);
        Anchor anchor = new Anchor(head, lost, number("restarted"));
        expect(JsonToken.END_OBJECT);
        require(in.nextToken() == null);
        return anchor;
    }

    private Head head() {
        return new Head(number("number"), text("hash"), Instant.parse(text("at")));
    }

    private long number(String name) {
        field(name);
        expect(JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    private String text(String name) {
        field(name);
        expect(JsonToken.VALUE_STRING);
        return in.getString();
    }

    private void field(String name) {
        expect(JsonToken.PROPERTY_NAME);
        require(in.currentName().equals(name));
    }

    private void expect(JsonToken token) {
        require(in.nextToken() == token);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not an anchor");
        }
    }
}
