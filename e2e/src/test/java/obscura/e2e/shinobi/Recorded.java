package obscura.e2e.shinobi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An answer of the real Shinobi (2026-06): its status and content type in the first line, then its body. */
record Recorded(int status, String type, String body) {
    static Recorded of(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream(name + ".txt")) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            String[] first = parts[0].split(" ", 2);
            return new Recorded(Integer.parseInt(first[0]), first[1], parts[1].stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names and kinds of everything in it, in order; of a list what its first is; texts with every digit a nine. */
    static String shape(String json) {
        return shape(Tree.read(json));
    }

    /** The same, with every text alike: for what its owner chose. */
    static String kinds(String json) {
        return shape(json.replaceAll(": \"[^\"]*\"", ": \"text\""));
    }

    private static String shape(JsonNode json) {
        if (json.isObject()) {
            return json.properties().stream()
                    .map(field -> field.getKey() + ":" + field(field.getKey(), field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (json.isArray()) {
            return json.isEmpty() ? "[]" : "[" + shape(json.get(0)) + "]";
        }
        if (json.isNull() || json.isBoolean()) {
            return json.toString();
        }
        return json.isNumber() ? "number" : json.asString().replaceAll("[0-9]", "9");
    }

    /** What each camera is set to is its owner's. */
    private static String field(String name, JsonNode value) {
        boolean owners = name.equals("details") && value.isObject() && value.has("auto_host");
        return owners ? "(settings)" : shape(value);
    }
}
