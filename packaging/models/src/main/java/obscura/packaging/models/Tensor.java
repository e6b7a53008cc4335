package obscura.packaging.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A constant array.
 *
 * @param shape lengths of the axes, outermost first; empty for a single value
 * @param data elements in row-major order, little endian
 */
record Tensor(Type type, List<Long> shape, byte[] data) {
    /** Element types; {@code onnx} is the number in the enum TensorProto.DataType. */
    enum Type {
        FLOAT(1, 4),
        INT32(6, 4),
        INT64(7, 8),
        FLOAT16(10, 2);

        final int onnx;
        final int bytes;

        Type(int onnx, int bytes) {
            this.onnx = onnx;
            this.bytes = bytes;
        }
    }

    Tensor {
        shape = List.copyOf(shape);
        if (Math.multiplyExact(elements(shape), type.bytes) != data.length) {
            throw new IllegalArgumentException(
                    "A tensor of " + type + shape + " cannot have " + data.length + " bytes.");
        }
    }

    static long elements(List<Long> shape) {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    /** A one-dimensional INT64 tensor, the type ONNX wants for shapes, sizes and axes. */
    static Tensor integers(long... values) {
        ByteBuffer data = littleEndian(new byte[values.length * Type.INT64.bytes]);
        LongStream.of(values).forEach(data::putLong);
        return new Tensor(Type.INT64, List.of((long) values.length), data.array());
    }

    /** A one-dimensional FLOAT tensor. */
    static Tensor reals(float... values) {
        ByteBuffer data = littleEndian(new byte[values.length * Type.FLOAT.bytes]);
        for (float value : values) {
            data.putFloat(value);
        }
        return new Tensor(Type.FLOAT, List.of((long) values.length), data.array());
    }

    /** The elements of an INT32 tensor. */
    long[] integers() {
        if (type != Type.INT32) {
            throw new IllegalArgumentException("Expected INT32, got " + type + ".");
        }
        ByteBuffer in = littleEndian(data);
        return LongStream.generate(in::getInt).limit(elements(shape)).toArray();
    }

    /** Convolution weights from TensorFlow's order (height, width, in, out) to ONNX's (out, in, height, width). */
    Tensor hwioToOihw() {
        int[] n = shape.stream().mapToInt(Math::toIntExact).toArray();
        byte[] out = new byte[data.length];
        int to = 0;
        for (int o = 0; o < n[3]; o++) {
            for (int i = 0; i < n[2]; i++) {
                for (int hw = 0; hw < n[0] * n[1]; hw++) {
                    System.arraycopy(data, ((hw * n[2] + i) * n[3] + o) * type.bytes, out, to, type.bytes);
                    to += type.bytes;
                }
            }
        }
        return new Tensor(type, List.of(shape.get(3), shape.get(2), shape.get(0), shape.get(1)), out);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
