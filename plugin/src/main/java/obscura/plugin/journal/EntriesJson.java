package obscura.plugin.journal;

import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Entries as one JSON array of plain ASCII, so that every text comes back exactly, halves of pairs included. What is not there
 * is {@code null}.
 */
public final class EntriesJson implements Consumer<Entry>, AutoCloseable {
    private final JsonGenerator out;

    /** The stream is left open at the end. */
    public EntriesJson(OutputStream stream) {
        JsonFactory json = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        this.out = json.createGenerator(ObjectWriteContext.empty(), stream);
        out.writeStartArray();
    }

    @Override
    public void accept(Entry entry) {
        Note note = entry.note();
        out.writeStartObject();
        out.writeNumberProperty("number", entry.number());
        out.writeStringProperty("at", entry.at().toString());
        out.writeStringProperty("who", note.who().name());
        out.writeStringProperty("from", note.who().from());
        out.writeStringProperty("act", note.act().word());
        out.writeStringProperty("result", note.result().word());
        out.writeName("camera");
        note.camera().ifPresentOrElse(camera -> out.writeNumber(camera.number()), out::writeNull);
        out.writeName("range");
        note.range()
                .ifPresentOrElse(
                        range -> {
                            out.writeStartObject();
                            out.writeStringProperty("from", range.from().toString());
                            out.writeStringProperty("to", range.to().toString());
                            out.writeEndObject();
                        },
                        out::writeNull);
        out.writeStringProperty("about", note.about());
        out.writeStringProperty("reason", note.reason());
        out.writeStringProperty("previous", entry.previous());
        out.writeStringProperty("hash", entry.hash());
        out.writeEndObject();
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.close();
    }
}
