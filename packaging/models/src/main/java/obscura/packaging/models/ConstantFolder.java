package obscura.packaging.models;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Computes the integer arrays a graph derives from constants alone, such as the shapes of its Reshapes. */
record ConstantFolder(TfjsGraph graph) {
    /** Value of the named tensor; a failure when it depends on anything but constants. */
    long[] integers(String name) {
        TfjsGraph.Node node = graph.node(name);
        return switch (node.op()) {
            case "Const" -> graph.constant(name).integers();
            case "AddV2" ->
                sum(integers(node.inputs().get(0)), integers(node.inputs().get(1)));
            case "SparseToDense" -> scatter(node);
            default ->
                throw new ModelPreparationException(
                        "%s is a %s and no constant. Teach ConstantFolder to compute it.".formatted(name, node.op()));
        };
    }

    private static long[] sum(long[] a, long[] b) {
        if (a.length != b.length) {
            throw new ModelPreparationException("Cannot add shapes of " + a.length + " and " + b.length + " axes.");
        }
        return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
    }

    /** Inputs: positions, length, values, default value. */
    private long[] scatter(TfjsGraph.Node node) {
        long[] positions = integers(node.inputs().get(0));
        long[] values = integers(node.inputs().get(2));
        long[] dense = new long[Math.toIntExact(integers(node.inputs().get(1))[0])];
        Arrays.fill(dense, integers(node.inputs().get(3))[0]);
        for (int i = 0; i < positions.length; i++) {
            dense[Math.toIntExact(positions[i])] = values[i];
        }
        return dense;
    }
}
