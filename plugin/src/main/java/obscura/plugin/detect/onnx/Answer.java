package obscura.plugin.detect.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import obscura.plugin.ObscuraException;

/** What a model said about one picture. Asking for something it did not say is a failure of the model. */
record Answer(String file, Map<String, Tensor> outputs) {
    Answer {
        outputs = Map.copyOf(outputs);
    }

    /** The numbers of one output, which must have this very shape. */
    float[] values(String name, int... shape) {
        Tensor tensor = outputs.get(name);
        List<Integer> expected = sides(shape);
        if (tensor == null || !tensor.shape().equals(expected)) {
            throw failed(file, name + " should have the shape " + expected, null);
        }
        return tensor.values();
    }

    /** The numbers of the one output that has this very shape. */
    float[] values(int... shape) {
        List<Integer> wanted = sides(shape);
        List<Tensor> fitting = outputs.values().stream()
                .filter(tensor -> tensor.shape().equals(wanted))
                .toList();
        if (fitting.size() != 1) {
            throw failed(file, fitting.size() + " outputs of the shape " + wanted, null);
        }
        return fitting.get(0).values();
    }

    /** A score as it should be, 0..1; rounding errors are forgiven. */
    double score(double said) {
        if (said < -1e-3 || said > 1 + 1e-3) {
            throw failed(file, "a score of " + said, null);
        }
        return Math.max(0, Math.min(1, said));
    }

    private static List<Integer> sides(int... shape) {
        return Arrays.stream(shape).boxed().toList();
    }

    static ObscuraException failed(String file, String what, Throwable cause) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED,
                "The model " + file + " gave no usable answer: " + what
                        + ". Nothing can be said about this picture; check the model file with obscura doctor.",
                cause);
    }
}
