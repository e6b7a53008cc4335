package obscura.plugin.detect.onnx;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Hide;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads {@code NAME.card.json}: one flat object with the fields of {@link ModelCard}; other fields are passed over. */
final class CardFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CardFile() {}

    /** @throws ObscuraException REFUSED when it is not a card */
    static ModelCard read(Path file, byte[] bytes) {
        try {
            return card(fields(bytes));
        } catch (JacksonException | IllegalArgumentException e) {
            // Jackson adds the place in further lines, of which people need only the first.
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "The model card " + file + " cannot be used: " + why
                            + ". Correct the card, or remove it with its model.",
                    e);
        }
    }

    private static ModelCard card(Map<String, String> fields) {
        return new ModelCard(
                text(fields, "name"),
                text(fields, "file"),
                text(fields, "sha256"),
                choice(ModelCard.Family.class, text(fields, "family")),
                choice(Hide.class, text(fields, "kind")),
                number(fields, "threshold"),
                number(fields, "weak"),
                text(fields, "licence"),
                text(fields, "source"));
    }

    private static Map<String, String> fields(byte[] bytes) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is not a JSON object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value.isScalarValue()) {
                    fields.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("something follows the JSON object");
            }
        }
        return fields;
    }

    private static String text(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return value;
    }

    private static double number(Map<String, String> fields, String name) {
        try {
            return Double.parseDouble(text(fields, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number", e);
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("\"" + word.substring(0, Math.min(40, word.length())) + "\" is not one of "
                + Arrays.toString(type.getEnumConstants()));
    }
}
