package obscura.plugin.work;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Pictures;
import obscura.plugin.video.Shot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * An order for pictures as one line: {@code [width, [file, time, left, top, right, bottom], …]}. The answer is one line for
 * each, in that order: the picture in Base64, or why there is none.
 */
public record ShotsLine(List<Shot> shots, int width) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxNumberLength(40)
                    .maxStringLength(10_000)
                    .build())
            .build();

    public ShotsLine {
        shots = List.copyOf(shots);
        Pictures.requireSane(shots, width);
    }

    public String written() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartArray();
            out.writeNumber(width);
            for (Shot shot : shots) {
                Box crop = shot.crop().orElse(Box.WHOLE);
                out.writeStartArray();
                out.writeString(shot.file().toString());
                out.writeNumber(shot.time());
                out.writeNumber(crop.left());
                out.writeNumber(crop.top());
                out.writeNumber(crop.right());
                out.writeNumber(crop.bottom());
                out.writeEndArray();
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is anything else */
    public static ShotsLine read(String text) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            expect(in, JsonToken.START_ARRAY);
            expect(in, JsonToken.VALUE_NUMBER_INT);
            int width = in.getIntValue();
            List<Shot> shots = new ArrayList<>();
            while (in.nextToken() == JsonToken.START_ARRAY && shots.size() < Pictures.MOST) {
                shots.add(shot(in));
            }
            if (in.currentToken() != JsonToken.END_ARRAY || in.nextToken() != null) {
                throw new IllegalArgumentException("Not an order for pictures");
            }
            return new ShotsLine(shots, width);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an order for pictures", e);
        }
    }

    private static Shot shot(JsonParser in) {
        expect(in, JsonToken.VALUE_STRING);
        Path file = Path.of(in.getString());
        expect(in, JsonToken.VALUE_NUMBER_INT);
        long time = in.getLongValue();
        Box crop = new Box(number(in), number(in), number(in), number(in));
        expect(in, JsonToken.END_ARRAY);
        return new Shot(file, time, Optional.of(crop));
    }

    private static double number(JsonParser in) {
        JsonToken token = in.nextToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("Not an order for pictures");
        }
        return in.getDoubleValue();
    }

    private static void expect(JsonParser in, JsonToken token) {
        if (in.nextToken() != token) {
            throw new IllegalArgumentException("Not an order for pictures");
        }
    }
}
