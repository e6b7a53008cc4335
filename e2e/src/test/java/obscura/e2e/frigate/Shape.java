package obscura.e2e.frigate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import obscura.e2e.frigate.wire.Json;
import tools.jackson.databind.JsonNode;

/** What kind of thing stands where in JSON, without the things; messages count word for word. */
final class Shape {
    private static final Set<String> WORD_FOR_WORD = Set.of("success", "detail", "status", "aborted");

    private Shape() {}

    static String of(String json) {
        return Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .map(Shape::of)
                .orElse("no JSON: " + json);
    }

    private static String of(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ":"
                            + (WORD_FOR_WORD.contains(field.getKey())
                                    ? field.getValue().toString()
                                    : field.getKey().equals("message")
                                            ? words(field.getValue().asString())
                                            : of(field.getValue())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Shape::of)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("|", "[", "]"));
        }
        return node.isNumber() ? "number" : node.isString() ? "text" : node.toString();
    }

    /** Ids look different each time. */
    private static String words(String message) {
        return message.replaceAll("\\d+\\.\\d+-\\w{6}", "ID");
    }
}
