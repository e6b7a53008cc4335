package obscura.plugin.nvr.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads an NVR's JSON: all of it or nothing, bounded in depth and in the number of values. */
public final class ReadJson {
    /** A day of ten-second segments with all their fields is a quarter of it. */
    private static final int MOST_VALUES = 400_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxNumberLength(60)
                    .maxStringLength(1 << 20)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser in;
    private int left = MOST_VALUES;

    private ReadJson(JsonParser in) {
        this.in = in;
    }

    /** Nothing when it is no JSON, broken off, followed by something, too deep or too much. */
    public static Optional<Json> of(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            Json read = new ReadJson(parser).value(parser.nextToken());
            return parser.nextToken() == null ? Optional.of(read) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private Json value(JsonToken token) {
        if (token == null || --left < 0) {
            throw new IllegalArgumentException("It ends too early or never");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> Json.text(in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> Json.truth(true);
            case VALUE_FALSE -> Json.truth(false);
            case VALUE_NULL -> Json.NOTHING;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalArgumentException("It is not what it should be");
        };
    }

    private Json number() {
        double number = in.getDoubleValue();
        return Double.isFinite(number) ? Json.number(number) : Json.NOTHING;
    }

    private Json object() {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_OBJECT; token = in.nextToken()) {
            if (token != JsonToken.PROPERTY_NAME) {
                throw new IllegalArgumentException("It ends in the middle");
            }
            String name = in.currentName();
            fields.put(name, value(in.nextToken()));
        }
        return Json.object(fields);
    }

    private Json list() {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            items.add(value(token));
        }
        return Json.list(items);
    }
}
