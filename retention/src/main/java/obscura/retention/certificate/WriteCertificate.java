package obscura.retention.certificate;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.Place;
import obscura.retention.footage.Store;
import obscura.retention.run.RunItem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the body of a certificate, one item to a line. Mirrored by {@link ReadCertificate}. */
final class WriteCertificate {
    private final JsonGenerator out;
    private final Function<Place, String> places;

    /** @param places what a place is called; empty for what is our own */
    WriteCertificate(OutputStream stream, Function<Place, String> places) {
        this.places = places;
        JsonFactory json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build();
        this.out = json.createGenerator(ObjectWriteContext.empty(), stream);
    }

    /** @param items hands over each item, once */
    void write(Certificate head, Consumer<Consumer<RunItem>> items) {
        out.writeStartObject();
        out.writeNumberProperty("version", Certificate.VERSION);
        out.writeNumberProperty("run", head.run().number());
        out.writeStringProperty("site", head.site());
        out.writeNumberProperty("rules", head.rules());
        time("planned", head.planned());
        time("made", head.made());
        out.writeStringProperty("by", head.by());
        out.writeStringProperty("confirmed", head.confirmed());
        out.writeArrayPropertyStart("doubts");
        head.doubts().forEach(this::doubt);
        out.writeEndArray();
        out.writeArrayPropertyStart("lines");
        head.lines().forEach(this::line);
        out.writeEndArray();
        texts("outOfReach", head.outOfReach());
        out.writeObjectPropertyStart("journal");
        out.writeNumberProperty("number", head.journal().number());
        out.writeStringProperty("hash", head.journal().hash());
        out.writeEndObject();
        out.writeNumberProperty("count", head.items());
        out.writeArrayPropertyStart("items");
        items.accept(this::item);
        out.writeEndArray();
        out.writeRaw('\n');
        out.flush();
    }

    private void texts(String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }

    private void doubt(Certificate.Doubted doubt) {
        out.writeStartObject();
        out.writeStringProperty("kind", doubt.kind());
        texts("words", doubt.words());
        texts("said", doubt.said().parts());
        out.writeEndObject();
    }

    private void line(Certificate.Line line) {
        out.writeStartObject();
        out.writeNumberProperty("camera", line.camera());
        out.writeStringProperty("name", line.name());
        out.writeStringProperty("kind", line.kind());
        out.writeNumberProperty("days", line.days());
        out.writeStringProperty("result", line.result());
        out.writeNumberProperty("items", line.items());
        out.writeNumberProperty("bytes", line.bytes());
        time("from", line.from());
        time("to", line.to());
        out.writeEndObject();
    }

    private void item(RunItem item) {
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeNumberProperty("number", item.number());
        out.writeStringProperty("place", item.piece().place().word());
        out.writeStringProperty("placeName", places.apply(item.piece().place()));
        out.writeStringProperty("what", item.piece().word());
        out.writeNumberProperty(
                "camera", item.piece().camera().map(CameraId::number).orElse(0L));
        out.writeStringProperty("there", item.piece().there());
        time("from", item.piece().range().from());
        time("to", item.piece().range().to());
        out.writeStringProperty("key", item.piece().key());
        out.writeNumberProperty("bytes", item.piece().bytes().orElse(-1));
        out.writeStringProperty("sha256", item.piece().sha256());
        out.writeStringProperty("kind", item.piece().kind().word());
        out.writeNumberProperty("days", item.days());
        out.writeStringProperty("result", item.result().word());
        out.writeStringProperty("told", item.told().map(Store.Told.Word::word).orElse(""));
        texts("said", item.said().parts());
        texts("how", item.how().parts());
        time("looked", item.looked().map(time -> time.truncatedTo(ChronoUnit.SECONDS)));
        time("since", item.since().map(time -> time.truncatedTo(ChronoUnit.SECONDS)));
        out.writeEndObject();
    }

    private void time(String name, Instant time) {
        out.writeStringProperty(name, time.toString());
    }

    private void time(String name, Optional<Instant> time) {
        out.writeStringProperty(name, time.map(Instant::toString).orElse(""));
    }
}
