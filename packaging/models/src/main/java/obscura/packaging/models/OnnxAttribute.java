package obscura.packaging.models;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/** Attributes of ONNX nodes: the message AttributeProto of onnx.proto, with the field numbers given there. */
final class OnnxAttribute {
    private static final int NAME = 1;
    private static final int TYPE = 20;

    private OnnxAttribute() {}

    static ProtoMessage real(String name, float value) {
        return new ProtoMessage().text(NAME, name).real(2, value).number(TYPE, 1);
    }

    static ProtoMessage integer(String name, long value) {
        return new ProtoMessage().text(NAME, name).number(3, value).number(TYPE, 2);
    }

    static ProtoMessage text(String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new ProtoMessage().text(NAME, name).bytes(4, bytes).number(TYPE, 3);
    }

    static ProtoMessage integers(String name, long... values) {
        ProtoMessage attribute = new ProtoMessage().text(NAME, name);
        LongStream.of(values).forEach(value -> attribute.number(8, value));
        return attribute.number(TYPE, 7);
    }
}
