package obscura.plugin.export;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.Reel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A request as one line of JSON, to be carried out by another process. An empty text or -1 stands for what is not asked. */
public final class RequestLine {
    private static final JsonFactory JSON = new JsonFactory();

    private RequestLine() {}

    public static String write(RedactRequest request) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("in");
            for (Reel.Part part : request.in().parts()) {
                out.writeStartObject();
                out.writeStringProperty("file", part.file().toString());
                out.writeNumberProperty("at", part.at());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeStringProperty("out", request.out().toString());
            out.writeStringProperty("receipt", text(request.receipt()));
            out.writeStringProperty("plan", text(request.plan()));
            out.writeStringProperty("planOut", text(request.planOut()));
            out.writeArrayPropertyStart("hide");
            new TreeSet<>(request.hide()).forEach(kind -> out.writeString(kind.word()));
            out.writeEndArray();
            out.writeNumberProperty("from", request.span().from());
            out.writeNumberProperty("to", request.span().to());
            out.writeNumberProperty("track", request.track().orElse(-1));
            out.writeNumberProperty("every", request.every().orElse(-1));
            out.writeBooleanProperty("prove", request.prove());
            out.writeStringProperty("paint", request.paint().word());
            out.writeEndObject();
        }
        return text.toString();
    }

    private static String text(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }

    /** @throws IllegalArgumentException when it is anything else */
    public static RedactRequest read(String line) {
        try {
            StrictJson in = new StrictJson(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
            RedactRequest request = in.object(() -> fields(in));
            in.end();
            return request;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a request", e);
        }
    }

    private static RedactRequest fields(StrictJson in) {
        List<Reel.Part> parts = in.field("in")
                .objects(
                        Reel.MOST_PARTS,
                        () -> new Reel.Part(
                                Path.of(in.field("file").text()), in.field("at").whole()));
        return new RedactRequest(
                new Reel(parts),
                Path.of(in.field("out").text()),
                path(in, "receipt"),
                path(in, "plan"),
                path(in, "planOut"),
                hidden(in.field("hide").texts(Hide.values().length)),
                new Span(in.field("from").whole(), in.field("to").whole()),
                number(in, "track"),
                number(in, "every"),
                in.field("prove").yes(),
                paint(in.field("paint").text()));
    }

    private static Optional<Path> path(StrictJson in, String name) {
        return Optional.of(in.field(name).text())
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }

    private static OptionalInt number(StrictJson in, String name) {
        int number = in.field(name).small();
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Set<Hide> hidden(List<String> words) {
        return words.stream().map(RequestLine::kind).collect(Collectors.toSet());
    }

    private static Hide kind(String word) {
        for (Hide kind : Hide.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Not something to hide");
    }

    private static Paint paint(String word) {
        for (Paint style : Paint.values()) {
            if (style.word().equals(word)) {
                return style;
            }
        }
        throw new IllegalArgumentException("Not a way to paint");
    }
}
