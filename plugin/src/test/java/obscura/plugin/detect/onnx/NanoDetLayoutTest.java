package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NanoDetLayoutTest {
    private static final int[] CELLS = {2704, 676, 169};

    private final NanoDetLayout layout = new NanoDetLayout(signature(416, 416, 2704, 676, 169));
    private final Letterbox placed = layout.place(Box.WHOLE, 1920, 1080);
    private final Map<String, Tensor> outputs = new HashMap<>();

    NanoDetLayoutTest() {
        for (int grid = 0; grid < 3; grid++) {
            outputs.put("s" + grid, new Tensor(List.of(1, CELLS[grid], 80), new float[CELLS[grid] * 80]));
            outputs.put("d" + grid, new Tensor(List.of(1, CELLS[grid], 44), new float[CELLS[grid] * 44]));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 52", "1, 16, 26", "2, 32, 13"})
    void a_person_is_read_from_every_grid(int grid, int stride, int columns) {
        person(grid, 5 * columns + 7, 0.8f, 1, 2, 3, 4);

        Candidate seen = layout.read(new Answer("m", outputs), placed, 0.45).get(0);

        assertThat(seen.left()).isCloseTo((7.5 - 1) * stride, within(1e-6));
        assertThat(seen.top()).isCloseTo((5.5 - 2) * stride, within(1e-6));
        assertThat(seen.right()).isCloseTo((7.5 + 3) * stride, within(1e-6));
        assertThat(seen.bottom()).isCloseTo((5.5 + 4) * stride, within(1e-6));
        assertThat(seen.score()).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void a_distance_is_the_expectation_over_its_bins() {
        person(0, 0, 0.8f, 0, 0, 0, 0);
        float[] distances = outputs.get("d0").values();
        distances[22 + 3] = distances[22] = 50;

        Candidate seen = layout.read(new Answer("m", outputs), placed, 0.45).get(0);

        assertThat(seen.right()).isCloseTo(4 + 1.5 * 8, within(1e-6));
    }

    @Test
    void only_people_at_or_above_the_threshold_are_reported() {
        person(1, 10, 0.5f, 1, 1, 1, 1);
        person(1, 20, 0.4375f, 1, 1, 1, 1);
        outputs.get("s1").values()[30 * 80 + 2] = 0.99f;

        assertThat(layout.read(new Answer("m", outputs), placed, 0.5)).hasSize(1);
        assertThat(layout.read(new Answer("m", outputs), placed, 0.4375)).hasSize(2);
    }

    @Test
    void a_score_that_is_none_is_a_failure_and_not_an_empty_picture() {
        person(1, 10, -3, 1, 1, 1, 1);

        assertThatThrownBy(() -> layout.read(new Answer("m", outputs), placed, 0.5))
                .isInstanceOf(ObscuraException.class)
                .extracting(e -> ((ObscuraException) e).kind())
                .isEqualTo(ObscuraException.Kind.FAILED);
    }

    @Test
    void a_wide_input_has_wide_grids() {
        NanoDetLayout wide = new NanoDetLayout(signature(256, 416, 1664, 416, 104));

        Letterbox whole = wide.place(Box.WHOLE, 1920, 1080);

        assertThat(whole).isEqualTo(new Letterbox(416, 256, 0, 11, 416, 234, Box.WHOLE));
        assertThat(Grid.over(whole).get(0)).isEqualTo(new Grid(8, 52, 32));
    }

    @Test
    void a_file_with_open_sides_gets_an_input_of_the_shape_of_the_part() {
        NanoDetLayout open = new NanoDetLayout(signature(-1, -1, -1, -1, -1));

        Letterbox tall = open.place(new Box(0, 0, 0.25, 1), 1920, 1080);

        assertThat(tall.inputWidth()).isEqualTo(192);
        assertThat(tall.inputHeight()).isEqualTo(416);
    }

    @Test
    void a_file_with_other_grids_is_refused_and_the_message_lists_its_outputs() {
        assertThatThrownBy(() -> new NanoDetLayout(signature(416, 416, 2704, 676, 168)))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("has a NANODET card, but")
                .hasMessageContaining("s2 [1, 168, 80]")
                .extracting(e -> ((ObscuraException) e).kind())
                .isEqualTo(ObscuraException.Kind.REFUSED);
    }

    private void person(int grid, int cell, float score, int... distances) {
        outputs.get("s" + grid).values()[cell * 80] = score;
        for (int side = 0; side < 4; side++) {
            outputs.get("d" + grid).values()[cell * 44 + side * 11 + distances[side]] = 50;
        }
    }

    private static Signature signature(int height, int width, int... cells) {
        Map<String, List<Integer>> outputs = new HashMap<>();
        for (int grid = 0; grid < 3; grid++) {
            outputs.put("s" + grid, List.of(1, cells[grid], 80));
            outputs.put("d" + grid, List.of(1, cells[grid], 44));
        }
        return new Signature(
                Cards.of(Family.NANODET, Hide.PEOPLE), Map.of("input_1", List.of(1, 3, height, width)), outputs);
    }
}
