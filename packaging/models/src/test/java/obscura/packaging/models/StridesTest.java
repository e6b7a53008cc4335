package obscura.packaging.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StridesTest {
    private static final String STEPS = "{'strides':{'list':{'i':['1','2','2','1']}}}";

    @Test
    void every_step_of_a_convolution_or_pool_multiplies_the_stride() {
        Strides strides = strides(
                node("input", "Placeholder", "{}"),
                node("half", "Conv2D", STEPS, "input"),
                node("padded", "Pad", "{}", "half"),
                node("quarter", "MaxPool", STEPS, "padded"),
                node("parts", "SplitV", "{}", "quarter"));

        assertThat(strides.of("input")).isEqualTo(1);
        assertThat(strides.of("padded")).isEqualTo(2);
        assertThat(strides.of("parts:1")).isEqualTo(4);
    }

    @Test
    void a_resize_has_the_stride_its_size_says() {
        Strides strides = strides(
                node("input", "Placeholder", "{}"),
                node("half", "Conv2D", STEPS, "input"),
                node("up", "ResizeBilinear", "{}", "half", "32,32"),
                node("down", "ResizeBilinear", "{}", "half", "8,8"),
                node("next", "Conv2D", STEPS, "down"));

        assertThat(strides.of("up")).isEqualTo(2);
        assertThat(strides.of("down")).isEqualTo(8);
        assertThat(strides.of("next")).isEqualTo(16);
    }

    @Test
    void what_is_uneven_or_unknown_is_refused_rather_than_guessed() {
        Strides strides = strides(
                node("input", "Placeholder", "{}"),
                node("flat", "Conv2D", "{'strides':{'list':{'i':['1','1','2','1']}}}", "input"),
                node("wide", "ResizeBilinear", "{}", "input", "8,16"),
                node("third", "ResizeBilinear", "{}", "input", "21,21"),
                node("sum", "Sum", "{}", "input"));

        for (String name : List.of("flat", "wide", "third", "sum")) {
            assertThatThrownBy(() -> strides.of(name))
                    .isInstanceOf(ModelPreparationException.class)
                    .hasMessageContaining("under one cell of " + name);
        }
    }

    /** Of a graph over an input of 64 x 64; an input with a comma is a constant of that value. */
    private static Strides strides(TfjsGraph.Node... nodes) {
        Map<String, TfjsGraph.Node> byName = new TreeMap<>();
        Map<String, Tensor> constants = new TreeMap<>();
        for (TfjsGraph.Node node : nodes) {
            byName.put(node.name(), node);
            node.inputs().stream().filter(input -> input.contains(",")).forEach(size -> {
                byName.put(size, node(size, "Const", "{}"));
                constants.put(size, size(size));
            });
        }
        TreeMap<String, List<Long>> input = new TreeMap<>(Map.of("input", List.of(1L, 3L, 64L, 64L)));
        TfjsGraph graph = new TfjsGraph(byName, constants, input, new TreeMap<>());
        return new Strides(graph, new ConstantFolder(graph));
    }

    private static Tensor size(String heightAndWidth) {
        String[] sides = heightAndWidth.split(",");
        byte[] littleEndian = {Byte.parseByte(sides[0]), 0, 0, 0, Byte.parseByte(sides[1]), 0, 0, 0};
        return new Tensor(Tensor.Type.INT32, List.of(2L), littleEndian);
    }

    private static TfjsGraph.Node node(String name, String op, String attributes, String... inputs) {
        return new TfjsGraph.Node(
                name, op, List.of(inputs), JsonMapper.shared().readTree(attributes.replace('\'', '"')));
    }
}
