package obscura.packaging.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The converted NanoDet computes what TensorFlow.js computes from the same files. */
class NanodetToOnnxTest {
    private static final Path SOURCES = Path.of(System.getProperty("obscura.models"), "sources");
    private static final int SIDE = 416;
    // Scores reach 0.5 and distances 8; the measured difference is below 0.00001.
    private static final Offset<Double> TOLERANCE = Offset.offset(0.0001);

    @Test
    void every_output_agrees_with_tensorflow_js() throws Exception {
        byte[] model = NanodetToOnnx.convert(graph());
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model)) {
            int input = 0;
            for (JsonNode expected : reference().path("inputs")) {
                assertAgrees(session, drawing(input), expected, "input " + input++);
            }
            assertThat(input).isEqualTo(3);
        }
    }

    @Test
    void the_same_source_gives_the_same_bytes_and_they_are_the_prepared_ones() throws IOException {
        Recipe nanodet = Pins.recipes().get(2);

        byte[] model = NanodetToOnnx.convert(graph());

        assertThat(model).isEqualTo(NanodetToOnnx.convert(graph()));
        assertThat(Sha256.of(model)).isEqualTo(nanodet.model().sha256());
    }

    private static void assertAgrees(OrtSession session, float[] pixels, JsonNode expected, String input)
            throws OrtException {
        long[] shape = {1, 3, SIDE, SIDE};
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(pixels), shape);
                OrtSession.Result result = session.run(Map.of("input_1", tensor))) {
            assertThat(result.size()).isEqualTo(6);
            for (Map.Entry<String, JsonNode> output : expected.properties()) {
                OnnxTensor value = (OnnxTensor) result.get(output.getKey()).orElseThrow();
                assertAgrees(value, output.getValue(), input + ", output " + output.getKey());
            }
        }
    }

    private static void assertAgrees(OnnxTensor value, JsonNode expected, String where) {
        float[] found = new float[value.getFloatBuffer().remaining()];
        value.getFloatBuffer().get(found);
        assertThat(value.getInfo().getShape()).as(where).containsExactly(longs(expected.path("shape")));
        JsonNode samples = expected.path("samples");
        for (int i = 0; i < samples.size(); i++) {
            int at = i * expected.path("stride").asInt();
            assertThat((double) found[at])
                    .as(where + ", value " + at)
                    .isCloseTo(samples.path(i).asDouble(), TOLERANCE);
        }
        DoubleSummaryStatistics all =
                IntStream.range(0, found.length).mapToDouble(i -> found[i]).summaryStatistics();
        assertThat(all.getMax()).as(where).isCloseTo(expected.path("max").asDouble(), TOLERANCE);
        assertThat(all.getAverage()).as(where).isCloseTo(expected.path("mean").asDouble(), TOLERANCE);
    }

    private static long[] longs(JsonNode array) {
        return array.valueStream().mapToLong(JsonNode::asLong).toArray();
    }

    static TfjsGraph graph() throws IOException {
        return TfjsGraph.read(
                Files.readAllBytes(SOURCES.resolve("nanodet.json")),
                Files.readAllBytes(SOURCES.resolve("nanodet.bin")));
    }

    private static JsonNode reference() throws IOException {
        try (InputStream in = NanodetToOnnxTest.class.getResourceAsStream("nanodet-tensorflowjs.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** The inputs the reference was computed for: noise, rings and boards. */
    private static float[] drawing(int kind) {
        float[] pixels = new float[3 * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE % SIDE;
            int channel = i / (SIDE * SIDE);
            pixels[i] = (float)
                    (switch (kind) {
                        case 0 -> (long) i * 7919 % 1021 / 255.0 - 2;
                        case 1 -> (x * y + 37 * channel) % 509 / 127.0 - 2;
                        default -> (x / 52 + y / 26 + channel) % 2 == 0 ? 1.75 - x / 416.0 : y / 208.0 - 2;
                    });
        }
        return pixels;
    }
}
