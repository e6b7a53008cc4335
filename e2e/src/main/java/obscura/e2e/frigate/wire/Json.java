package obscura.e2e.frigate.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode texts(List<String> texts) {
        ArrayNode all = array();
        texts.forEach(all::add);
        return all;
    }

    public static Collector<JsonNode, ?, ArrayNode> list() {
        return Collector.of(Json::array, ArrayNode::add, (a, b) -> a.addAll(b));
    }

    public static ArrayNode list(Stream<? extends JsonNode> nodes) {
        return nodes.map(JsonNode.class::cast).collect(list());
    }

    /** Whole seconds without a point, as the recorded answers have them. */
    public static JsonNode seconds(double time) {
        boolean whole = time == Math.rint(time);
        return whole ? JsonNodeFactory.instance.numberNode((long) time) : JsonNodeFactory.instance.numberNode(time);
    }

    /** Empty for what is no JSON. */
    public static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
