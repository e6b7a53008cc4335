package obscura.packaging.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A TensorFlow.js graph model: operations by name, constants by name, and the signature.
 *
 * @param inputs shape of each graph input by its plain name
 * @param outputs shape of each graph output by its plain name, sorted by name
 */
record TfjsGraph(
        Map<String, Node> nodes,
        Map<String, Tensor> constants,
        SortedMap<String, List<Long>> inputs,
        SortedMap<String, List<Long>> outputs) {
    /**
     * One operation.
     *
     * @param inputs tensor names: {@code name} is the first output of that node, {@code name:k} its output k
     */
    record Node(String name, String op, List<String> inputs, JsonNode attributes) {
        String text(String attribute) {
            String base64 = attributes.path(attribute).path("s").asString();
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        }

        long[] integers(String attribute) {
            JsonNode list = attributes.path(attribute).path("list").path("i");
            return list.valueStream()
                    .mapToLong(value -> Long.parseLong(value.asString()))
                    .toArray();
        }

        float real(String attribute, float otherwise) {
            return (float) attributes.path(attribute).path("f").asDouble(otherwise);
        }

        boolean flag(String attribute) {
            return attributes.path(attribute).path("b").asBoolean(false);
        }
    }

    Node node(String name) {
        return present(nodes, name);
    }

    /** The node a tensor comes out of. */
    Node producer(String tensor) {
        return node(tensor.replaceAll(":[0-9]+$", ""));
    }

    Tensor constant(String name) {
        return present(constants, name);
    }

    private static <T> T present(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new ModelPreparationException("The graph speaks of " + name + " but has no such thing.");
        }
        return found;
    }

    /** Reads the JSON (topology, signature, weights manifest) and the one binary its manifest describes. */
    static TfjsGraph read(byte[] json, byte[] weights) {
        JsonNode root = JsonMapper.shared().readTree(json);
        Map<String, Node> nodes = new LinkedHashMap<>();
        root.path("modelTopology")
                .path("node")
                .forEach(node -> nodes.put(node.path("name").asString(), node(node)));
        JsonNode signature = root.path("signature");
        return new TfjsGraph(
                nodes,
                constants(root.path("weightsManifest"), weights),
                shapes(signature.path("inputs")),
                shapes(signature.path("outputs")));
    }

    private static Node node(JsonNode json) {
        // A leading ^ only orders execution.
        List<String> inputs = json.path("input")
                .valueStream()
                .map(JsonNode::asString)
                .filter(input -> !input.startsWith("^"))
                .toList();
        return new Node(json.path("name").asString(), json.path("op").asString(), inputs, json.path("attr"));
    }

    private static Map<String, Tensor> constants(JsonNode manifest, byte[] weights) {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        int at = 0;
        for (JsonNode entry : entries(manifest)) {
            Tensor.Type type = type(entry);
            List<Long> shape =
                    entry.path("shape").valueStream().map(JsonNode::asLong).toList();
            int end = Math.toIntExact(at + Tensor.elements(shape) * type.bytes);
            constants.put(entry.path("name").asString(), new Tensor(type, shape, Arrays.copyOfRange(weights, at, end)));
            at = end;
        }
        if (at != weights.length) {
            throw new ModelPreparationException(
                    "The manifest describes %d bytes of weights, the file has %d. Correct the pair in Pins.java."
                            .formatted(at, weights.length));
        }
        return constants;
    }

    private static List<JsonNode> entries(JsonNode manifest) {
        List<JsonNode> entries = new ArrayList<>();
        manifest.forEach(group -> group.path("weights").forEach(entries::add));
        return entries;
    }

    private static Tensor.Type type(JsonNode entry) {
        String type = entry.path("dtype").asString() + "/"
                + entry.path("quantization").path("dtype").asString("plain");
        return switch (type) {
            case "float32/float16" -> Tensor.Type.FLOAT16;
            case "int32/plain" -> Tensor.Type.INT32;
            default ->
                throw new ModelPreparationException(
                        "Weights of type " + type + " are not understood. Teach TfjsGraph to read them.");
        };
    }

    private static SortedMap<String, List<Long>> shapes(JsonNode tensors) {
        SortedMap<String, List<Long>> shapes = new TreeMap<>();
        for (JsonNode tensor : tensors) {
            String name = tensor.path("name").asString().replaceAll(":0$", "");
            JsonNode sizes = tensor.path("tensorShape").path("dim");
            shapes.put(
                    name,
                    sizes.valueStream()
                            .map(dim -> Long.parseLong(dim.path("size").asString()))
                            .toList());
        }
        return shapes;
    }
}
