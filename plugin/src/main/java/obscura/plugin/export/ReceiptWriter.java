package obscura.plugin.export;

import java.io.OutputStream;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Point;
import obscura.plugin.time.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the fields of a receipt in their order, one region after the other. Mirrored by {@link ReceiptReader}. */
final class ReceiptWriter {
    /** Stands for the kind of a region that a person drew. */
    static final int DRAWN = -1;

    private final JsonGenerator out;

    ReceiptWriter(OutputStream stream) {
        JsonFactory json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        this.out = json.createGenerator(new Lines(), stream);
    }

    void write(Receipt r) {
        try (out) {
            out.writeStartObject();
            out.writeNumberProperty("version", Receipt.VERSION);
            out.writeStringProperty("program", r.program());
            object("export", () -> file(r.export()));
            object("picture", () -> picture(r.picture()));
            out.writeStringProperty("paint", r.paint().word());
            list("hide", r.hiding().kinds(), kind -> out.writeString(kind.word()));
            list("givenUp", r.hiding().givenUp(), this::givenUp);
            list("detectors", r.detectors(), this::detector);
            object("counts", () -> counts(r.counts()));
            object("encoder", () -> {
                out.writeStringProperty("preset", r.encoder().preset());
                out.writeNumberProperty("crf", r.encoder().crf());
                out.writeNumberProperty("threads", r.encoder().threads());
            });
            list("checks", r.checks(), this::check);
            out.writeNumberProperty("rounds", r.rounds());
            list("movingCamera", r.movingCamera(), this::span);
            object("decisions", () -> decided(r.decided()));
            list("limits", r.limits(), out::writeString);
            list("kinds", List.of(Hide.values()), kind -> out.writeString(kind.word()));
            list("regions", r.regions(), this::region);
            out.writeEndObject();
        }
    }

    private void file(Receipt.ExportedFile file) {
        out.writeStringProperty("sha256", file.sha256());
        out.writeNumberProperty("bytes", file.bytes());
    }

    private void picture(Receipt.ExportedPicture picture) {
        out.writeNumberProperty("width", picture.width());
        out.writeNumberProperty("height", picture.height());
        out.writeNumberProperty("frames", picture.frames());
        out.writeNumberProperty("seconds", picture.seconds());
    }

    private void givenUp(Hiding.GivenUp givenUp) {
        out.writeStartObject();
        out.writeStringProperty("kind", givenUp.kind().word());
        out.writeStringProperty("words", givenUp.words());
        out.writeEndObject();
    }

    private void detector(Receipt.UsedDetector detector) {
        out.writeStartObject();
        out.writeStringProperty("name", detector.name());
        out.writeStringProperty("kind", detector.kind().word());
        out.writeStringProperty("sha256", detector.sha256());
        out.writeNumberProperty("threshold", detector.threshold());
        out.writeNumberProperty("weak", detector.weak());
        out.writeEndObject();
    }

    private void counts(Receipt.Counts counts) {
        object("tracks", () -> {
            for (Hide kind : Hide.values()) {
                out.writeNumberProperty(kind.word(), counts.tracks().get(kind));
            }
        });
        out.writeNumberProperty("framesPainted", counts.framesPainted());
        out.writeNumberProperty("framesWhole", counts.framesWhole());
        out.writeNumberProperty("framesConcealed", counts.framesConcealed());
        out.writeNumberProperty("looks", counts.looks());
    }

    private void check(Check check) {
        out.writeStartObject();
        out.writeStringProperty("name", check.name());
        out.writeStringProperty("result", check.result().word());
        out.writeStringProperty("detail", check.detail());
        out.writeEndObject();
    }

    private void decided(Decided decided) {
        out.writeBooleanProperty("reviewed", decided.reviewed());
        out.writeNumberProperty("kept", decided.kept());
        list("visible", decided.visible(), this::span);
        out.writeNumberProperty("drawn", decided.drawn());
        out.writeNumberProperty("confirmed", decided.confirmed());
        out.writeNumberProperty("covered", decided.covered());
        out.writeNumberProperty("leftOut", decided.leftOut());
    }

    private void span(Span span) {
        out.writeRawValue("[" + span.from() + "," + span.to() + "]");
    }

    /** As plain text, so that it is one line; Java's shortest decimal form of a double reads back bit for bit. */
    private void region(Receipt.PaintedRegion region) {
        StringJoiner corners = new StringJoiner(",", "[", "]");
        for (Point corner : region.polygon().corners()) {
            corners.add(corner.x() + "," + corner.y());
        }
        int kind = region.kind() == null ? DRAWN : region.kind().ordinal();
        Span span = region.span();
        out.writeRawValue("[" + kind + "," + span.from() + "," + span.to() + "," + corners + "]");
    }

    private void object(String name, Runnable fields) {
        out.writeObjectPropertyStart(name);
        fields.run();
        out.writeEndObject();
    }

    private <T> void list(String name, Iterable<T> entries, Consumer<T> each) {
        out.writeArrayPropertyStart(name);
        entries.forEach(each);
        out.writeEndArray();
    }

    /** One field or list entry a line. */
    private static final class Lines extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }
    }
}
