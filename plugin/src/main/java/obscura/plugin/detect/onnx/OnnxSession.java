package obscura.plugin.detect.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard;

/**
 * One model in ONNX Runtime, on one thread that never spins, with one input buffer used again and again. ONNX Runtime
 * itself is loaded with the first session and not before. Not for sharing between threads.
 */
final class OnnxSession implements AutoCloseable {
    private final ModelCard card;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Signature signature;
    private FloatBuffer input = FloatBuffer.allocate(0);

    private OnnxSession(ModelCard card, OrtEnvironment environment, OrtSession session) throws OrtException {
        this.card = card;
        this.environment = environment;
        this.session = session;
        this.signature = new Signature(card, shapes(session.getInputInfo()), shapes(session.getOutputInfo()));
    }

    /** @throws ObscuraException REFUSED when it is not a model the runtime knows, FAILED when there is no runtime */
    static OnnxSession open(ModelCard card, byte[] model) {
        OrtEnvironment environment = environment();
        OrtSession session = null;
        try (OrtSession.SessionOptions options = options()) {
            session = environment.createSession(model, options);
            return new OnnxSession(card, environment, session);
        } catch (OrtException | ObscuraException e) {
            closeQuietly(session);
            throw e instanceof ObscuraException known ? known : unloadable(card, e);
        }
    }

    Signature signature() {
        return signature;
    }

    /** The input buffer, with room for this shape; what was in it may be gone. */
    FloatBuffer input(List<Integer> shape) {
        int numbers = shape.stream().reduce(1, Math::multiplyExact);
        if (input.capacity() < numbers) {
            input = ByteBuffer.allocateDirect(Math.multiplyExact(numbers, Float.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        return input;
    }

    /** Runs the model on what is in the input buffer. */
    Answer run(String name, List<Integer> shape) {
        long[] sides = shape.stream().mapToLong(Integer::longValue).toArray();
        int numbers = shape.stream().reduce(1, Math::multiplyExact);
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input.slice(0, numbers), sides);
                OrtSession.Result result = session.run(Map.of(name, tensor))) {
            return answer(result);
        } catch (OrtException | IllegalArgumentException e) {
            throw Answer.failed(card.file(), e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closeQuietly(session);
    }

    private Answer answer(OrtSession.Result result) {
        Map<String, Tensor> outputs = new HashMap<>();
        for (Map.Entry<String, OnnxValue> output : result) {
            OnnxTensor tensor = (OnnxTensor) output.getValue();
            outputs.put(
                    output.getKey(),
                    new Tensor(sides(tensor.getInfo()), tensor.getFloatBuffer().array()));
        }
        return new Answer(card.file(), outputs);
    }

    private Map<String, List<Integer>> shapes(Map<String, NodeInfo> nodes) {
        Map<String, List<Integer>> shapes = new HashMap<>();
        nodes.forEach((name, node) -> {
            if (!(node.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) {
                throw ObscuraException.refused("The model file " + card.file()
                        + " takes or gives something other than 32-bit floats. Use another file.");
            }
            shapes.put(name, sides(info));
        });
        return shapes;
    }

    private static List<Integer> sides(TensorInfo info) {
        return Arrays.stream(info.getShape()).mapToObj(Math::toIntExact).toList();
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        } catch (LinkageError | IllegalStateException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "ONNX Runtime cannot be loaded, so nothing can be detected. Give it a temporary folder that allows"
                            + " libraries, or set onnxruntime.native.path to the folder with its libraries.",
                    e);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setCPUArenaAllocator(true);
        // A plan of the memory for each size of input takes up to 70 MB more and saves no time.
        options.setMemoryPatternOptimization(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        // Weights outside the arena: it grows by doubling, and should only hold what a run needs.
        options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
        return options;
    }

    private static ObscuraException unloadable(ModelCard card, Exception cause) {
        return new ObscuraException(
                ObscuraException.Kind.REFUSED,
                "ONNX Runtime cannot load the model file " + card.file() + ". Use a file of the family " + card.family()
                        + ", or remove its card.",
                cause);
    }

    private static void closeQuietly(OrtSession session) {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("A session that cannot be closed", e);
        }
    }
}
