package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

class BlazeFaceLayoutTest {
    private static final Map<String, List<Integer>> OUTPUTS = Map.of(
            "Identity:0", List.of(1, 512, 1),
            "Identity_1:0", List.of(1, 384, 1),
            "Identity_2:0", List.of(1, 512, 16),
            "Identity_3:0", List.of(1, 384, 16));

    private final BlazeFaceLayout layout = new BlazeFaceLayout(signature(OUTPUTS));
    private final Letterbox placed = layout.place(Box.WHOLE, 1080, 1920);
    private final Map<String, Tensor> outputs = new HashMap<>();

    BlazeFaceLayoutTest() {
        OUTPUTS.forEach((name, shape) -> {
            float[] values = new float[shape.get(1) * shape.get(2)];
            if (shape.get(2) == 1) {
                Arrays.fill(values, -20);
            }
            outputs.put(name, new Tensor(shape, values));
        });
    }

    @ParameterizedTest
    @CsvSource({
        // column 3, row 2; the last anchor of the cell
        "Identity:0, Identity_2:0, 71, 56, 40",
        "Identity_1:0, Identity_3:0, 119, 112, 80"
    })
    void a_face_is_read_from_every_anchor(String scores, String boxes, int anchor, double x, double y) {
        face(scores, boxes, anchor, 2, 4, -6, 30, 40);

        Candidate seen = layout.read(new Answer("m", outputs), placed, 0.5).get(0);

        assertThat(seen.left()).isCloseTo(x + 4 - 15, within(1e-4));
        assertThat(seen.right()).isCloseTo(x + 4 + 15, within(1e-4));
        assertThat(seen.top()).isCloseTo(y - 6 - 20, within(1e-4));
        assertThat(seen.bottom()).isCloseTo(y - 6 + 20, within(1e-4));
        assertThat(seen.score()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
    }

    @Test
    void a_logit_of_zero_is_a_score_of_one_half() {
        face("Identity:0", "Identity_2:0", 7, 0, 0, 0, 20, 20);

        assertThat(layout.read(new Answer("m", outputs), placed, 0.5)).hasSize(1);
        assertThat(layout.read(new Answer("m", outputs), placed, 0.501)).isEmpty();
    }

    @Test
    void a_box_from_brow_to_chin_becomes_the_whole_head() {
        // A drawn head: 100 px from hair to chin, 70 px wide; brow to chin is 50 px, the eyes and cheeks 50 px.
        Candidate head = new Candidate(65, 50, 135, 150, 0.9);
        Candidate face = new Candidate(75, 100, 125, 150, 0.9);

        Candidate whole = layout.whole(face);

        assertThat(whole.left()).isLessThanOrEqualTo(head.left());
        assertThat(whole.right()).isGreaterThanOrEqualTo(head.right());
        assertThat(whole.top()).isLessThanOrEqualTo(head.top() + 5);
        assertThat(whole.bottom()).isGreaterThanOrEqualTo(head.bottom() + 10);
    }

    @Test
    void a_file_with_other_outputs_is_refused() {
        Map<String, List<Integer>> front = new HashMap<>(OUTPUTS);
        front.put("Identity:0", List.of(1, 896, 1));

        assertThatThrownBy(() -> new BlazeFaceLayout(signature(front)))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("Identity:0 [1, 896, 1]");
    }

    private void face(String scores, String boxes, int anchor, float logit, float... box) {
        outputs.get(scores).values()[anchor] = logit;
        System.arraycopy(box, 0, outputs.get(boxes).values(), anchor * 16, 4);
    }

    private static Signature signature(Map<String, List<Integer>> outputs) {
        return new Signature(
                Cards.of(Family.BLAZEFACE, Hide.FACES), Map.of("input:0", List.of(1, 256, 256, 3)), outputs);
    }
}
