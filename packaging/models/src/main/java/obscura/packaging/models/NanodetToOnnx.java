package obscura.packaging.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import obscura.packaging.models.OnnxWriter.Side;

/**
 * Rewrites the TensorFlow.js graph of NanoDet operation by operation as ONNX. It knows only the kinds and settings of
 * operations this graph has and fails on any other rather than guess. The same input gives the same bytes.
 *
 * <p>The graph was written for an input of 416 x 416; the file leaves height and width open, in multiples of 32. So what
 * is resized is resized by a factor, and the length of an output is a name.
 *
 * <p>The graph's input is NCHW. Its Conv2D, MaxPool and ResizeBilinear are NHWC between Transposes of the graph's own;
 * those are kept and each such operation gets a counter pair around it, which ONNX Runtime cancels when it loads. Weights
 * stay float16 as shipped, half the size, and are cast to float when loaded.
 */
final class NanodetToOnnx {
    private static final ProtoMessage TO_NCHW = OnnxAttribute.integers("perm", 0, 3, 1, 2);
    private static final ProtoMessage TO_NHWC = OnnxAttribute.integers("perm", 0, 2, 3, 1);

    private final TfjsGraph graph;
    private final ConstantFolder folder;
    private final Strides strides;
    private final OnnxWriter onnx = new OnnxWriter("nanodet-g");
    private final Set<String> written = new HashSet<>();

    private NanodetToOnnx(TfjsGraph graph) {
        this.graph = graph;
        this.folder = new ConstantFolder(graph);
        this.strides = new Strides(graph, folder);
    }

    /** The content of an ONNX file with the inputs and outputs of the graph's signature, by the same names. */
    static byte[] convert(TfjsGraph graph) {
        return new NanodetToOnnx(graph).convert();
    }

    private byte[] convert() {
        graph.inputs().forEach(this::declareInput);
        graph.outputs().keySet().forEach(this::tensor);
        graph.outputs().forEach(this::declareOutput);
        return onnx.toBytes();
    }

    private void declareInput(String name, List<Long> nchw) {
        onnx.input(name, List.of(Side.of(nchw.get(0)), Side.of(nchw.get(1)), Side.open("height"), Side.open("width")));
    }

    private void declareOutput(String name, List<Long> shape) {
        Side cells = Side.open("cells_of_" + strides.of(name));
        onnx.output(name, List.of(Side.of(shape.get(0)), cells, Side.of(shape.get(2))));
    }

    /** The ONNX name of a TensorFlow tensor, whose node is written when it is first asked for. */
    private String tensor(String name) {
        TfjsGraph.Node producer = graph.producer(name);
        if (written.add(producer.name())) {
            write(producer);
        }
        return name;
    }

    private String input(TfjsGraph.Node node, int index) {
        return tensor(node.inputs().get(index));
    }

    private long[] integerInput(TfjsGraph.Node node, int index) {
        return folder.integers(node.inputs().get(index));
    }

    private void write(TfjsGraph.Node node) {
        switch (node.op()) {
            case "Placeholder" -> {} // is a graph input already
            case "Const" -> weights(node.name(), graph.constant(node.name()));
            case "Identity", "Sigmoid" -> plain(node.op(), node, input(node, 0));
            case "Add" -> plain("Add", node, input(node, 0), input(node, 1));
            case "LeakyRelu" -> leakyRelu(node);
            case "Transpose" -> transpose(node);
            case "Reshape" -> plain("Reshape", node, input(node, 0), integers(node, "shape", integerInput(node, 1)));
            case "ConcatV2" -> concat(node);
            case "SplitV" -> split(node);
            case "Pad", "PadV2" -> pad(node);
            case "Conv2D" -> convolution(node);
            case "MaxPool" -> maxPool(node);
            case "ResizeBilinear" -> resize(node);
            default -> throw refused(node, "operation " + node.op());
        }
    }

    private void plain(String op, TfjsGraph.Node node, String... inputs) {
        onnx.node(op, List.of(inputs), List.of(node.name()));
    }

    private void leakyRelu(TfjsGraph.Node node) {
        ProtoMessage alpha = OnnxAttribute.real("alpha", node.real("alpha", 0.2f));
        onnx.node("LeakyRelu", List.of(input(node, 0)), List.of(node.name()), alpha);
    }

    private void transpose(TfjsGraph.Node node) {
        ProtoMessage perm = OnnxAttribute.integers("perm", integerInput(node, 1));
        onnx.node("Transpose", List.of(input(node, 0)), List.of(node.name()), perm);
    }

    private void concat(TfjsGraph.Node node) {
        int last = node.inputs().size() - 1;
        List<String> parts =
                node.inputs().subList(0, last).stream().map(this::tensor).toList();
        ProtoMessage axis = OnnxAttribute.integer("axis", integerInput(node, last)[0]);
        onnx.node("Concat", parts, List.of(node.name()), axis);
    }

    private void split(TfjsGraph.Node node) {
        long[] sizes = integerInput(node, 1);
        List<String> outputs = LongStream.range(0, sizes.length)
                .mapToObj(k -> k == 0 ? node.name() : node.name() + ":" + k)
                .toList();
        ProtoMessage axis = OnnxAttribute.integer("axis", integerInput(node, 2)[0]);
        onnx.node("Split", List.of(input(node, 0), integers(node, "sizes", sizes)), outputs, axis);
    }

    /** TensorFlow pairs (before, after) per axis; ONNX wants all befores, then all afters. */
    private void pad(TfjsGraph.Node node) {
        long[] pairs = integerInput(node, 1);
        long[] pads = new long[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            pads[i / 2 + i % 2 * pairs.length / 2] = pairs[i];
        }
        List<String> inputs = List.of(input(node, 0), integers(node, "pads", pads));
        // Without a value both pad with zero.
        List<String> value = node.inputs().size() > 2 ? List.of(input(node, 2)) : List.of();
        onnx.node("Pad", Stream.concat(inputs.stream(), value.stream()).toList(), List.of(node.name()));
    }

    private void convolution(TfjsGraph.Node node) {
        demandPlainNhwc(node);
        if (LongStream.of(node.integers("dilations")).anyMatch(dilation -> dilation != 1)) {
            throw refused(node, "dilation");
        }
        String weights = node.name() + "/weights";
        weights(weights, graph.constant(node.inputs().get(1)).hwioToOihw());
        inNchw(node, "Conv", List.of(weights), OnnxAttribute.integers("strides", heightWidth(node, "strides")));
    }

    private void maxPool(TfjsGraph.Node node) {
        demandPlainNhwc(node);
        inNchw(
                node,
                "MaxPool",
                List.of(),
                OnnxAttribute.integers("kernel_shape", heightWidth(node, "ksize")),
                OnnxAttribute.integers("strides", heightWidth(node, "strides")));
    }

    private void resize(TfjsGraph.Node node) {
        if (!node.flag("half_pixel_centers") || node.flag("align_corners")) {
            throw refused(node, "pixel alignment");
        }
        inNchw(
                node,
                "Resize",
                List.of("", scales(node)),
                OnnxAttribute.integers("axes", 2, 3),
                OnnxAttribute.text("mode", "linear"),
                OnnxAttribute.text("coordinate_transformation_mode", "half_pixel"));
    }

    private String scales(TfjsGraph.Node node) {
        float scale = (float) strides.of(node.inputs().get(0)) / strides.of(node.name());
        String name = node.name() + "/scales";
        onnx.constant(name, Tensor.reals(scale, scale));
        return name;
    }

    /** Writes an operation whose TensorFlow kind is NHWC and whose ONNX kind is NCHW. */
    private void inNchw(TfjsGraph.Node node, String op, List<String> moreInputs, ProtoMessage... attributes) {
        String before = node.name() + "/nchw";
        String after = node.name() + "/result";
        onnx.node("Transpose", List.of(input(node, 0)), List.of(before), TO_NCHW);
        List<String> inputs =
                Stream.concat(Stream.of(before), moreInputs.stream()).toList();
        onnx.node(op, inputs, List.of(after), attributes);
        onnx.node("Transpose", List.of(after), List.of(node.name()), TO_NHWC);
    }

    private void demandPlainNhwc(TfjsGraph.Node node) {
        if (!node.text("padding").equals("VALID") || !node.text("data_format").equals("NHWC")) {
            throw refused(node, "padding or layout");
        }
    }

    private static long[] heightWidth(TfjsGraph.Node node, String attribute) {
        long[] nhwc = node.integers(attribute);
        return new long[] {nhwc[1], nhwc[2]};
    }

    private void weights(String name, Tensor tensor) {
        if (tensor.type() != Tensor.Type.FLOAT16) {
            throw new ModelPreparationException(name + " is used as weights but is " + tensor.type() + ".");
        }
        String stored = name + "/float16";
        onnx.constant(stored, tensor);
        onnx.node("Cast", List.of(stored), List.of(name), OnnxAttribute.integer("to", Tensor.Type.FLOAT.onnx));
    }

    private String integers(TfjsGraph.Node node, String what, long[] values) {
        String name = node.name() + "/" + what;
        onnx.constant(name, Tensor.integers(values));
        return name;
    }

    private static ModelPreparationException refused(TfjsGraph.Node node, String what) {
        return new ModelPreparationException(
                "%s has a kind of %s that is not understood. Teach NanodetToOnnx to write it."
                        .formatted(node.name(), what));
    }
}
