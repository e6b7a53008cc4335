package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

class TextMapLayoutTest {
    private final TextMapLayout layout = layout(List.of(-1, 3, -1, -1));
    private final Letterbox placed = layout.place(Box.WHOLE, 1920, 1080);
    private final float[] map = new float[544 * 960];

    @Test
    void a_line_of_text_is_its_core_in_the_map_and_a_margin() {
        line(100, 200, 180, 220, 0.9f);

        Candidate seen = read(0.4).get(0);

        // 80 x 20: area 1600, perimeter 200, so 12.8 on every side
        assertThat(seen.left()).isCloseTo(100 - 12.8, within(1e-9));
        assertThat(seen.top()).isCloseTo(200 - 12.8, within(1e-9));
        assertThat(seen.right()).isCloseTo(180 + 12.8, within(1e-9));
        assertThat(seen.bottom()).isCloseTo(220 + 12.8, within(1e-9));
        assertThat(seen.score()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void two_lines_that_touch_only_at_a_corner_are_two() {
        line(100, 100, 110, 110, 0.9f);
        line(110, 110, 120, 120, 0.6f);

        assertThat(read(0.4)).hasSize(2);
    }

    @Test
    void a_line_is_judged_by_the_mean_of_its_pixels() {
        line(100, 100, 110, 110, 0.9f);
        line(110, 100, 120, 110, 0.35f);

        assertThat(read(0.62)).hasSize(1);
        assertThat(read(0.63)).isEmpty();
    }

    @Test
    void specks_are_not_text() {
        line(100, 100, 109, 101, 0.9f);
        assertThat(read(0.4)).isEmpty();

        line(100, 100, 110, 101, 0.9f);
        assertThat(read(0.4)).hasSize(1);
    }

    @Test
    void a_line_at_the_right_edge_does_not_go_on_at_the_left() {
        line(950, 100, 960, 110, 0.9f);
        line(0, 101, 10, 111, 0.9f);

        assertThat(read(0.4)).hasSize(2);
    }

    @Test
    void a_map_that_is_bright_everywhere_is_one_text() {
        Arrays.fill(map, 1);

        assertThat(read(0.4)).hasSize(1);
        assertThat(placed.toPicture(read(0.4).get(0))).isEqualTo(Box.WHOLE);
    }

    @Test
    void every_bright_pixel_of_any_large_enough_spot_is_inside_a_box() {
        for (long seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            List<int[]> corners = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int x = random.nextInt(920);
                int y = random.nextInt(520);
                line(x, y, x + 4 + random.nextInt(36), y + 4 + random.nextInt(20), 0.8f);
                corners.add(new int[] {x, y});
            }
            List<Candidate> seen = read(0.4);
            for (int[] corner : corners) {
                assertThat(seen)
                        .as("seed %d, %s", seed, Arrays.toString(corner))
                        .anyMatch(c -> c.left() <= corner[0]
                                && c.right() > corner[0]
                                && c.top() <= corner[1]
                                && c.bottom() > corner[1]);
            }
            Arrays.fill(map, 0);
        }
    }

    @Test
    void large_parts_are_looked_at_with_960_pixels_and_small_ones_hardly_enlarged() {
        assertThat(size(Box.WHOLE, 1920, 1080)).isEqualTo(new InputSize(960, 544));
        assertThat(size(Box.WHOLE, 1080, 1920)).isEqualTo(new InputSize(544, 960));
        assertThat(size(Box.WHOLE, 320, 240)).isEqualTo(new InputSize(480, 352));
        assertThat(size(new Box(0, 0, 0.1, 0.01), 1920, 1080)).isEqualTo(new InputSize(320, 32));
        assertThat(size(new Box(0, 0, 0.001, 0.001), 1920, 1080)).isEqualTo(new InputSize(160, 96));
    }

    @Test
    void a_file_with_a_fixed_size_is_refused() {
        assertThatThrownBy(() -> layout(List.of(1, 3, 640, 640))).isInstanceOf(ObscuraException.class);
    }

    private InputSize size(Box part, int width, int height) {
        Letterbox at = layout.place(part, width, height);
        assertThat(at.width()).isEqualTo(at.inputWidth());
        return new InputSize(at.inputWidth(), at.inputHeight());
    }

    private void line(int left, int top, int right, int bottom, float value) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(map, y * 960 + left, y * 960 + right, value);
        }
    }

    private List<Candidate> read(double threshold) {
        Tensor tensor = new Tensor(List.of(1, 1, 544, 960), map);
        return layout.read(new Answer("m", Map.of("sigmoid", tensor)), placed, threshold);
    }

    private static TextMapLayout layout(List<Integer> input) {
        return new TextMapLayout(new Signature(
                Cards.of(Family.PPOCR_TEXT, Hide.TEXT), Map.of("x", input), Map.of("sigmoid", List.of(-1, 1, -1, -1))));
    }
}
