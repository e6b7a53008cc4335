package obscura.plugin.nvr.line;

import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value as NVRs write them. Asking it for what it is not gives nothing, so one odd field spoils no list; who needs a value
 * decides what its absence means. Shows nothing of itself: it may hold passwords.
 */
public final class Json {
    /** What is not there. */
    public static final Json NOTHING = new Json(Optional.empty());

    /** Seconds since 1970 that are taken for a moment: up to the year 5138. */
    private static final double LAST_SECOND = 1e11;

    /** Of a map of texts to values, a list of values, a text, a Double or a Boolean. */
    private final Optional<Object> value;

    private Json(Optional<Object> value) {
        this.value = value;
    }

    public static Json text(String text) {
        return new Json(Optional.of(text));
    }

    public static Json number(double number) {
        return new Json(Optional.of(number));
    }

    public static Json truth(boolean yes) {
        return new Json(Optional.of(yes));
    }

    public static Json list(List<Json> items) {
        return new Json(Optional.of(List.copyOf(items)));
    }

    /** Keeps the order. */
    public static Json object(Map<String, Json> fields) {
        return new Json(Optional.of(new LinkedHashMap<>(fields)));
    }

    public static Json object(String field, Json value) {
        return object(Map.of(field, value));
    }

    /** One more field of an object, or another value of one; what is no object becomes one. */
    public Json with(String field, Json other) {
        Map<String, Json> more = new LinkedHashMap<>(fields());
        more.put(field, other);
        return object(more);
    }

    /** A field of a field of a field. */
    public Json at(String... path) {
        Json there = this;
        for (String field : path) {
            there = there.fields().getOrDefault(field, NOTHING);
        }
        return there;
    }

    public boolean isNothing() {
        return value.isEmpty();
    }

    public boolean isObject() {
        return value.filter(Map.class::isInstance).isPresent();
    }

    public boolean isList() {
        return value.filter(List.class::isInstance).isPresent();
    }

    public Optional<String> text() {
        return value.filter(String.class::isInstance).map(String.class::cast);
    }

    /** Always finite. */
    public OptionalDouble number() {
        return value.filter(Double.class::isInstance)
                .map(number -> OptionalDouble.of((Double) number))
                .orElse(OptionalDouble.empty());
    }

    public Optional<Boolean> truth() {
        return value.filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    public boolean isTrue() {
        return truth().orElse(false);
    }

    /** Of a number of seconds since 1970, to the microsecond. */
    public Optional<Instant> moment() {
        OptionalDouble seconds = number();
        if (seconds.isEmpty() || Math.abs(seconds.getAsDouble()) > LAST_SECOND) {
            return Optional.empty();
        }
        long micros = Math.round(seconds.getAsDouble() * 1e6);
        return Optional.of(
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L));
    }

    @SuppressWarnings("unchecked")
    public List<Json> items() {
        return value.filter(List.class::isInstance)
                .map(items -> (List<Json>) items)
                .orElse(List.of());
    }

    /** In their order. */
    @SuppressWarnings("unchecked")
    public Map<String, Json> fields() {
        return value.filter(Map.class::isInstance)
                .map(fields -> (Map<String, Json>) fields)
                .orElse(Map.of());
    }

    /** As it is sent: without blanks. */
    public String written() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(out);
        }
        return text.toString();
    }

    private void write(JsonGenerator out) {
        if (isObject()) {
            out.writeStartObject();
            fields().forEach((name, field) -> {
                out.writeName(name);
                field.write(out);
            });
            out.writeEndObject();
        } else if (isList()) {
            out.writeStartArray();
            items().forEach(item -> item.write(out));
            out.writeEndArray();
        } else {
            writeAlone(out);
        }
    }

    private void writeAlone(JsonGenerator out) {
        if (text().isPresent()) {
            out.writeString(text().get());
        } else if (truth().isPresent()) {
            out.writeBoolean(truth().get());
        } else if (number().isPresent()) {
            double number = number().getAsDouble();
            if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                out.writeNumber((long) number);
            } else {
                out.writeNumber(number);
            }
        } else {
            out.writeNull();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && value.equals(json.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "data";
    }
}
