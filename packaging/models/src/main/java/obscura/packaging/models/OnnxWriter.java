package obscura.packaging.models;

import java.util.List;

/**
 * Collects an ONNX graph and writes it as a model file (onnx.proto, opset 18). The numbers are field numbers of the
 * message named in the method. Nodes must be added after the nodes they read from.
 */
final class OnnxWriter {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 18;

    /** One side of the shape of an input or output: a length or, where the file leaves it open, a name. */
    record Side(long length, String name) {
        static Side of(long length) {
            return new Side(length, "");
        }

        /** Sides of one name have one length. */
        static Side open(String name) {
            return new Side(0, name);
        }

        /** TensorShapeProto.Dimension. */
        private ProtoMessage dimension() {
            return name.isEmpty() ? new ProtoMessage().number(1, length) : new ProtoMessage().text(2, name);
        }
    }

    private final ProtoMessage graph = new ProtoMessage();

    OnnxWriter(String name) {
        graph.text(2, name);
    }

    void input(String name, List<Side> shape) {
        graph.message(11, valueInfo(name, shape));
    }

    void output(String name, List<Side> shape) {
        graph.message(12, valueInfo(name, shape));
    }

    /** TensorProto. */
    void constant(String name, Tensor tensor) {
        ProtoMessage proto = new ProtoMessage();
        tensor.shape().forEach(length -> proto.number(1, length));
        proto.number(2, tensor.type().onnx).text(8, name).bytes(9, tensor.data());
        graph.message(5, proto);
    }

    /** NodeProto; an empty input name leaves an optional input out. */
    void node(String op, List<String> inputs, List<String> outputs, ProtoMessage... attributes) {
        ProtoMessage node = new ProtoMessage();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(3, outputs.get(0)).text(4, op);
        for (ProtoMessage attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
    }

    /** ModelProto. */
    byte[] toBytes() {
        return new ProtoMessage()
                .number(1, IR_VERSION)
                .text(2, "obscura")
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").number(2, OPSET))
                .toBytes();
    }

    /** ValueInfoProto with TypeProto.Tensor and TensorShapeProto; always float. */
    private static ProtoMessage valueInfo(String name, List<Side> shape) {
        ProtoMessage dimensions = new ProtoMessage();
        shape.forEach(side -> dimensions.message(1, side.dimension()));
        ProtoMessage tensor =
                new ProtoMessage().number(1, Tensor.Type.FLOAT.onnx).message(2, dimensions);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }
}
