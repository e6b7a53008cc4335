package obscura.plugin.detect.onnx;

import java.util.List;

/** One block of numbers of a model's answer; every number is finite. */
record Tensor(List<Integer> shape, float[] values) {
    private static final int INFINITE = 0x7f800000;

    Tensor {
        shape = List.copyOf(shape);
        if (shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException("shape " + shape + " with " + values.length + " numbers");
        }
        if (largestBits(values) >= INFINITE) {
            throw new IllegalArgumentException("a number that is not finite");
        }
    }

    /** Without signs, bit patterns order as the numbers do, infinity and NaN last; this loop is vectorised. */
    private static int largestBits(float[] values) {
        int largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Float.floatToRawIntBits(value) & Integer.MAX_VALUE);
        }
        return largest;
    }
}
