package obscura.plugin.detect.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * ONNX files written by hand (protocol buffers, onnx.proto3): a model that says the same about every picture, whatever
 * the test wants it to say.
 */
final class HandmadeModel {
    static final int FLOAT = 1;

    private final Message graph = new Message().text(2, "handmade");

    /** A model that takes pictures of this shape. */
    HandmadeModel(String input, int... shape) {
        graph.message(11, value(input, shape));
    }

    /** One more thing it says. */
    HandmadeModel says(String output, float[] values, int... shape) {
        graph.message(5, tensor(output + "_kept", values, shape));
        graph.message(1, identity(output + "_kept", output));
        graph.message(12, value(output, shape));
        return this;
    }

    /** A model of any size of picture that answers with how bright each pixel is, 0..1: a finder of bright spots. */
    static HandmadeModel brightness() {
        HandmadeModel model = new HandmadeModel("picture", 1, 3, -1, -1);
        Message axes = new Message().text(1, "axes").number(8, 1).number(20, 7);
        Message brightest =
                new Message().text(1, "picture").text(2, "brightest").text(4, "ReduceMax");
        model.graph.message(1, brightest.message(5, axes));
        model.graph.message(1, new Message().text(1, "brightest").text(2, "map").text(4, "Sigmoid"));
        model.graph.message(12, value("map", 1, 1, -1, -1));
        return model;
    }

    /** A weight that lies in another file. */
    HandmadeModel borrows(String file) {
        Message location = new Message().text(1, "location").text(2, file);
        graph.message(
                5,
                new Message()
                        .number(1, 4)
                        .number(2, FLOAT)
                        .text(8, "borrowed")
                        .message(13, location)
                        .number(14, 1));
        return this;
    }

    byte[] bytes() {
        Message operators = new Message().text(1, "").number(2, 13);
        return new Message()
                .number(1, 7)
                .message(7, graph)
                .message(8, operators)
                .bytes();
    }

    private static Message identity(String from, String to) {
        return new Message().text(1, from).text(2, to).text(4, "Identity");
    }

    private static Message tensor(String name, float[] values, int... shape) {
        Message tensor = new Message();
        for (int side : shape) {
            tensor.number(1, side);
        }
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array());
    }

    private static Message value(String name, int... shape) {
        Message sides = new Message();
        for (int side : shape) {
            sides.message(1, side < 0 ? new Message().text(2, "any") : new Message().number(1, side));
        }
        Message type = new Message().message(1, new Message().number(1, FLOAT).message(2, sides));
        return new Message().text(1, name).message(2, type);
    }

    /** A protocol buffer message, field by field. */
    static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
