package obscura.e2e.frigate.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a part of a configuration into another. Lists are replaced whole. */
final class ConfigChange {
    private ConfigChange() {}

    static void merge(ObjectNode into, ObjectNode change) {
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            JsonNode there = into.get(field.getKey());
            if (there instanceof ObjectNode deeper && field.getValue() instanceof ObjectNode part) {
                merge(deeper, part);
            } else {
                into.set(field.getKey(), likeIt(there, field.getValue().deepCopy()));
            }
        }
        if (into.has("enabled") && into.has("enabled_in_config") && change.has("enabled")) {
            into.set("enabled_in_config", into.get("enabled"));
        }
    }

    /** Text that says a number or a truth becomes one. */
    private static JsonNode likeIt(JsonNode there, JsonNode value) {
        if (there == null || !value.isString()) {
            return value;
        }
        String text = value.asString();
        var nodes = tools.jackson.databind.node.JsonNodeFactory.instance;
        if (there.isBoolean()) {
            return nodes.booleanNode(text.equalsIgnoreCase("true"));
        }
        return there.isNumber() ? nodes.numberNode(Double.parseDouble(text)) : value;
    }

    static void set(JsonNode camera, List<String> part, boolean on) {
        JsonNode at = camera;
        for (String name : part.subList(0, part.size() - 1)) {
            at = at.path(name);
        }
        if (at instanceof ObjectNode there) {
            there.put(part.get(part.size() - 1), on);
        }
    }

    /** Why the change cannot be: a value of another kind than the one that is there. */
    static Optional<String> wrongIn(JsonNode there, JsonNode change) {
        if (there instanceof ObjectNode && change instanceof ObjectNode part) {
            return part.properties().stream()
                    .map(field -> there.has(field.getKey())
                            ? wrongIn(there.get(field.getKey()), field.getValue())
                            : Optional.<String>empty())
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return wrongValue(there, change);
    }

    private static Optional<String> wrongValue(JsonNode there, JsonNode value) {
        String text = value.isString() ? value.asString() : "";
        if (there.isNumber() && value.isString() && !text.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of("Input should be a valid integer, unable to parse string as an integer");
        }
        if (there.isBoolean() && value.isString() && !text.matches("(?i)true|false")) {
            return Optional.of("Input should be a valid boolean, unable to interpret input");
        }
        boolean list = there.isObject() && !value.isObject();
        return list ? Optional.of("Input should be a valid dictionary") : Optional.empty();
    }
}
