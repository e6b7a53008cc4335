package obscura.plugin.detect.onnx;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard;

/**
 * What a model file says it takes and gives: shapes by name, all of 32-bit floats; -1 is a side the file leaves open.
 * Layouts are recognised here and nowhere else; what does not fit exactly is refused, never guessed.
 */
record Signature(ModelCard card, Map<String, List<Integer>> inputs, Map<String, List<Integer>> outputs) {
    static final int OPEN = -1;

    Signature {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }

    /** The name of the only input, which must be four-sided. */
    String input() {
        if (inputs.size() != 1) {
            throw unlike();
        }
        Map.Entry<String, List<Integer>> only = inputs.entrySet().iterator().next();
        if (only.getValue().size() != 4) {
            throw unlike();
        }
        return only.getKey();
    }

    void requireInput(Integer... shape) {
        if (!fits(inputs.get(input()), List.of(shape))) {
            throw unlike();
        }
    }

    /** The name of the one output that can have this shape. */
    String output(Integer... shape) {
        return outputs(1, shape).get(0);
    }

    /** The names of the outputs that can have this shape, of which there must be so many. */
    List<String> outputs(int count, Integer... shape) {
        List<String> names = outputs.entrySet().stream()
                .filter(output -> fits(output.getValue(), List.of(shape)))
                .map(Map.Entry::getKey)
                .toList();
        if (names.size() != count) {
            throw unlike();
        }
        return names;
    }

    void requireOutput(String name, Integer... shape) {
        if (!outputs.containsKey(name) || !fits(outputs.get(name), List.of(shape))) {
            throw unlike();
        }
    }

    ObscuraException unlike() {
        return ObscuraException.refused("The file " + card.file() + " has a " + card.family()
                + " card, but its inputs are " + list(inputs) + " and its outputs are " + list(outputs)
                + ". Name the right family in the card, or use another file.");
    }

    private static boolean fits(List<Integer> declared, List<Integer> wanted) {
        if (declared.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (declared.get(i) != OPEN
                    && wanted.get(i) != OPEN
                    && !declared.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Names come from the file, so they are cut short and kept to plain characters. */
    private static String list(Map<String, List<Integer>> shapes) {
        return new TreeMap<>(shapes)
                .entrySet().stream()
                        .limit(12)
                        .map(e -> printable(e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String printable(String name) {
        return name.substring(0, Math.min(40, name.length())).replaceAll("[^\\x21-\\x7e]", "?");
    }
}
