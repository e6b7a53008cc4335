package obscura.packaging.models;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The converted NanoDet takes inputs of other sizes than the one it was written for and sees the same in them. Not to
 * the last digit: every cell looks far around, past the edge of an input it sees zeros, past the edge of a padded picture
 * black. In ten frames of a real street the scores of cells that see people (above 0.3) differed by up to 0.12, in sum
 * by half a percent; in one of them, the sides of the boxes by up to 0.4 pixels.
 */
class NanodetOpenInputTest {
    private static final int SQUARE = 416;
    private static final int[] STRIDES = {8, 16, 32};
    private static final int CLASSES = 80;
    private static final int BINS = 11;
    private static final double COUNTS = 0.45;
    // Measured in drawings like this: 0.008 and half a pixel.
    private static final Offset<Double> SCORE = Offset.offset(0.02);
    private static final Offset<Double> PIXELS = Offset.offset(1.0);

    private final FigureDrawing drawing = new FigureDrawing();
    private OrtSession session;

    @BeforeEach
    void load() throws IOException, OrtException {
        session = OrtEnvironment.getEnvironment().createSession(NanodetToOnnx.convert(NanodetToOnnxTest.graph()));
    }

    @AfterEach
    void close() throws OrtException {
        session.close();
    }

    @Test
    void height_and_width_are_open_and_so_is_the_number_of_cells() throws OrtException {
        assertThat(((TensorInfo) session.getInputInfo().get("input_1").getInfo()).getShape())
                .containsExactly(1, 3, -1, -1);
        for (int grid = 0; grid < STRIDES.length; grid++) {
            TensorInfo info =
                    (TensorInfo) session.getOutputInfo().get(scores(grid)).getInfo();
            assertThat(info.getShape()).containsExactly(1, -1, CLASSES);
            assertThat(info.getDimensionNames()[1]).isEqualTo("cells_of_" + STRIDES[grid]);
        }
    }

    @Test
    void any_multiple_of_32_gives_one_row_of_cells_per_grid() throws OrtException {
        for (int[] size : new int[][] {{256, 416}, {416, 256}, {192, 416}, {32, 32}, {640, 352}}) {
            try (OrtSession.Result result = run(new float[3 * size[0] * size[1]], size[0], size[1])) {
                for (int grid = 0; grid < STRIDES.length; grid++) {
                    long cells = (size[0] / STRIDES[grid]) * (size[1] / STRIDES[grid]);
                    assertThat(tensor(result, scores(grid)).getInfo().getShape())
                            .containsExactly(1, cells, CLASSES);
                    assertThat(tensor(result, distances(grid)).getInfo().getShape())
                            .containsExactly(1, cells, 4 * BINS);
                }
            }
        }
    }

    @Test
    void a_wide_input_shows_the_figures_drawn() throws OrtException {
        try (OrtSession.Result wide = run(drawing.planes(256, 0), 256, SQUARE)) {
            assertThat(columnsWithPeople(wide))
                    .contains(80 / 32, 200 / 32, 310 / 32)
                    .doesNotContain(0, 4, 8, 12);
        }
    }

    @Test
    void a_wide_input_says_the_same_as_the_square_one_with_black_below() throws OrtException {
        assertSameAsInSquare(0);
    }

    @Test
    void a_wide_input_says_the_same_as_the_square_one_with_black_above_and_below() throws OrtException {
        assertSameAsInSquare(96);
    }

    private void assertSameAsInSquare(int above) throws OrtException {
        try (OrtSession.Result wide = run(drawing.planes(256, 0), 256, SQUARE);
                OrtSession.Result square = run(drawing.planes(SQUARE, above), SQUARE, SQUARE)) {
            for (int grid = 0; grid < STRIDES.length; grid++) {
                int shift = above / STRIDES[grid] * (SQUARE / STRIDES[grid]);
                assertSameScores(values(wide, scores(grid)), values(square, scores(grid)), shift);
                assertSameSides(wide, square, grid, shift);
            }
        }
    }

    private static void assertSameScores(float[] wide, float[] square, int shift) {
        for (int at = 0; at < wide.length; at += CLASSES) {
            assertThat((double) wide[at])
                    .as("score in cell " + at / CLASSES + " of " + wide.length / CLASSES)
                    .isCloseTo(square[at + shift * CLASSES], SCORE);
        }
    }

    /** Where a person is seen. */
    private static void assertSameSides(OrtSession.Result wide, OrtSession.Result square, int grid, int shift)
            throws OrtException {
        float[] scores = values(wide, scores(grid));
        for (int side = 0; side < scores.length / CLASSES * 4; side++) {
            if (scores[side / 4 * CLASSES] >= COUNTS) {
                double inWide = distance(values(wide, distances(grid)), side);
                double inSquare = distance(values(square, distances(grid)), side + 4 * shift);
                assertThat(inWide * STRIDES[grid])
                        .as("side " + side % 4 + " from cell " + side / 4 + " of grid " + grid)
                        .isCloseTo(inSquare * STRIDES[grid], PIXELS);
            }
        }
    }

    /** The expectation of 0..10 under the softmax of the weights. */
    private static double distance(float[] weights, int side) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < BINS; i++) {
            double e = Math.exp(weights[side * BINS + i]);
            sum += e;
            weighted += e * i;
        }
        return weighted / sum;
    }

    /** Where a person is seen, in columns of 32 pixels. */
    private static Set<Integer> columnsWithPeople(OrtSession.Result result) throws OrtException {
        Set<Integer> columns = new TreeSet<>();
        for (int grid = 0; grid < STRIDES.length; grid++) {
            float[] scores = values(result, scores(grid));
            for (int cell = 0; cell < scores.length / CLASSES; cell++) {
                if (scores[cell * CLASSES] >= COUNTS) {
                    columns.add(cell % (SQUARE / STRIDES[grid]) * STRIDES[grid] / 32);
                }
            }
        }
        return columns;
    }

    private static String scores(int grid) {
        return grid == 0 ? "Identity" : "Identity_" + grid;
    }

    private static String distances(int grid) {
        return "Identity_" + (grid + STRIDES.length);
    }

    private static float[] values(OrtSession.Result result, String output) throws OrtException {
        FloatBuffer buffer = tensor(result, output).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static OnnxTensor tensor(OrtSession.Result result, String output) {
        return (OnnxTensor) result.get(output).orElseThrow();
    }

    private OrtSession.Result run(float[] pixels, int height, int width) throws OrtException {
        long[] shape = {1, 3, height, width};
        try (OnnxTensor tensor =
                OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(pixels), shape)) {
            return session.run(Map.of("input_1", tensor));
        }
    }
}
