package obscura.plugin.detect.onnx;

import java.nio.file.Path;
import obscura.plugin.ObscuraException;

/**
 * Walks the bytes of an ONNX file (protocol buffers, onnx.proto3) as far as tensors can lie, to see that no tensor is
 * kept in another file: a card speaks for one file only, and a model must not make us read others.
 */
final class OnnxFile {
    private static final int DEEPEST = 40;

    /** The messages in which tensors can lie. */
    private enum Message {
        MODEL,
        TRAINING,
        GRAPH,
        FUNCTION,
        NODE,
        ATTRIBUTE,
        SPARSE_TENSOR,
        TENSOR;

        /** What a field of this message holds; null when no tensor can be in it. */
        Message field(long number) {
            return switch (this) {
                case MODEL -> number == 7 ? GRAPH : number == 20 ? TRAINING : number == 25 ? FUNCTION : null;
                case TRAINING -> number == 1 || number == 2 ? GRAPH : null;
                case GRAPH -> number == 1 ? NODE : number == 5 ? TENSOR : number == 15 ? SPARSE_TENSOR : null;
                case FUNCTION -> number == 7 ? NODE : number == 11 ? ATTRIBUTE : null;
                case NODE -> number == 5 ? ATTRIBUTE : null;
                case ATTRIBUTE -> inAttribute(number);
                case SPARSE_TENSOR -> number == 1 || number == 2 ? TENSOR : null;
                case TENSOR -> null;
            };
        }

        private static Message inAttribute(long number) {
            if (number == 5 || number == 10) {
                return TENSOR;
            }
            if (number == 6 || number == 11) {
                return GRAPH;
            }
            return number == 22 || number == 23 ? SPARSE_TENSOR : null;
        }
    }

    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;

    private final Path file;
    private final byte[] bytes;
    private int at;

    private OnnxFile(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @throws ObscuraException REFUSED when the file refers to others or is no ONNX file */
    static void requireSelfContained(Path file, byte[] bytes) {
        new OnnxFile(file, bytes).walk(Message.MODEL, bytes.length, 0);
    }

    private void walk(Message message, int end, int depth) {
        if (depth > DEEPEST) {
            throw notOnnx();
        }
        while (at < end) {
            long tag = varint(end);
            long number = tag >>> 3;
            if (message == Message.TENSOR && (number == EXTERNAL_DATA || number == DATA_LOCATION)) {
                requireInline(number, tag);
            }
            Message child = (tag & 7) == 2 ? message.field(number) : null;
            int fieldEnd = endOfField(tag, end);
            if (child != null) {
                walk(child, fieldEnd, depth + 1);
            }
            at = fieldEnd;
        }
    }

    /** A location of 0 is the plain way to say "here". */
    private void requireInline(long number, long tag) {
        if (number == DATA_LOCATION && (tag & 7) == 0 && at < bytes.length && bytes[at] == 0) {
            return;
        }
        throw ObscuraException.refused("The model file " + file
                + " keeps part of its weights in another file. Use a file that holds everything.");
    }

    /** Leaves {@code at} at the field's content. */
    private int endOfField(long tag, int end) {
        long length = switch ((int) (tag & 7)) {
            case 0 -> {
                varint(end);
                yield 0;
            }
            case 1 -> 8;
            case 2 -> varint(end);
            case 5 -> 4;
            default -> throw notOnnx();
        };
        if (length < 0 || length > end - at) {
            throw notOnnx();
        }
        return at + (int) length;
    }

    private long varint(int end) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw notOnnx();
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw notOnnx();
    }

    private ObscuraException notOnnx() {
        return ObscuraException.refused(
                "The model file " + file + " is not an ONNX file. Use a file in the ONNX format, or remove its card.");
    }
}
