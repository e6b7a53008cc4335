package obscura.plugin.work;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** What a worker says, one JSON object on one line. Whatever else comes from a worker is rubbish. */
sealed interface Line {
    /** Longest line of a worker, in bytes; a picture is the longest. */
    int LONGEST = 1 << 20;

    JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxNumberLength(19)
                    .maxNameLength(20)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    /** It lives, and does not say that it came any further. */
    record Beat() implements Line {}

    /** @param expected 0 when nobody knows */
    record Progress(String phase, long done, long expected) implements Line {
        public Progress {
            require(phase.matches("[a-z][a-z-]{0,30}") && done >= 0 && expected >= 0);
        }
    }

    /** The end, or one of several answers; the text is for whoever ordered it. */
    record Result(String text) implements Line {}

    record Refused(String message) implements Line {}

    record CheckFailed(String message) implements Line {}

    record Failed(String message) implements Line {}

    /** @throws IllegalArgumentException when it is not one of these, complete and with nothing else */
    static Line read(String text) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            require(in.nextToken() == JsonToken.START_OBJECT && in.nextToken() == JsonToken.PROPERTY_NAME);
            Line line = switch (in.currentName()) {
                case "beat" -> beat(in);
                case "phase" -> progress(in);
                case "result" -> new Result(string(in));
                case "refused" -> new Refused(string(in));
                case "check-failed" -> new CheckFailed(string(in));
                case "failed" -> new Failed(string(in));
                default -> throw new IllegalArgumentException("Not a worker's word");
            };
            require(in.nextToken() == JsonToken.END_OBJECT && in.nextToken() == null);
            return line;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a line of a worker", e);
        }
    }

    default String written() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            fields(out);
            out.writeEndObject();
        }
        return text.toString();
    }

    private void fields(JsonGenerator out) {
        if (this instanceof Beat) {
            out.writeBooleanProperty("beat", true);
        } else if (this instanceof Progress progress) {
            out.writeStringProperty("phase", progress.phase());
            out.writeNumberProperty("done", progress.done());
            out.writeNumberProperty("expected", progress.expected());
        } else if (this instanceof Result result) {
            out.writeStringProperty("result", result.text());
        } else if (this instanceof Refused refused) {
            out.writeStringProperty("refused", refused.message());
        } else if (this instanceof CheckFailed failed) {
            out.writeStringProperty("check-failed", failed.message());
        } else if (this instanceof Failed failed) {
            out.writeStringProperty("failed", failed.message());
        }
    }

    private static Beat beat(JsonParser in) {
        require(in.nextToken() == JsonToken.VALUE_TRUE);
        return new Beat();
    }

    private static Progress progress(JsonParser in) {
        return new Progress(string(in), whole(in, "done"), whole(in, "expected"));
    }

    private static long whole(JsonParser in, String name) {
        require(in.nextToken() == JsonToken.PROPERTY_NAME && in.currentName().equals(name));
        require(in.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    private static String string(JsonParser in) {
        require(in.nextToken() == JsonToken.VALUE_STRING);
        return in.getString();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Not a line of a worker");
        }
    }
}
