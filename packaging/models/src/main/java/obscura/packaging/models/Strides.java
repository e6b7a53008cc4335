package obscura.packaging.models;

import java.util.List;

/**
 * How many pixels of the graph's input lie under one cell of a tensor: what a graph written for one size of input keeps
 * at every other. The same along both sides, or it is refused.
 */
record Strides(TfjsGraph graph, ConstantFolder folder) {
    /** Stride of the named tensor, which must be a grid over the input or, as in the outputs, its cells in one row. */
    long of(String tensor) {
        TfjsGraph.Node node = graph.producer(tensor);
        return switch (node.op()) {
            case "Placeholder" -> 1;
            case "Conv2D", "MaxPool" -> before(node) * step(node);
            case "ResizeBilinear" -> resized(node);
            case "Identity",
                    "Sigmoid",
                    "Add",
                    "LeakyRelu",
                    "Transpose",
                    "Reshape",
                    "ConcatV2",
                    "SplitV",
                    "Pad",
                    "PadV2" -> before(node);
            default -> throw unknown(node);
        };
    }

    private long before(TfjsGraph.Node node) {
        return of(node.inputs().get(0));
    }

    private static long step(TfjsGraph.Node node) {
        long[] nhwc = node.integers("strides");
        if (nhwc[1] != nhwc[2]) {
            throw unknown(node);
        }
        return nhwc[1];
    }

    private long resized(TfjsGraph.Node node) {
        long[] cells = folder.integers(node.inputs().get(1));
        List<Long> nchw = graph.inputs().get(graph.inputs().firstKey());
        long side = nchw.get(2);
        if (nchw.get(3) != side || cells[0] != cells[1] || cells[0] < 1 || side % cells[0] != 0) {
            throw unknown(node);
        }
        return side / cells[0];
    }

    private static ModelPreparationException unknown(TfjsGraph.Node node) {
        return new ModelPreparationException(
                "It cannot be said how many pixels of the input lie under one cell of %s, a %s. Teach Strides to tell."
                        .formatted(node.name(), node.op()));
    }
}
