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
import org.junit.jupiter.params.provider.ValueSource;

class YuNetLayoutTest {
    private final Map<String, List<Integer>> shapes = new HashMap<>();
    private final Map<String, Tensor> outputs = new HashMap<>();

    YuNetLayoutTest() {
        for (int stride : Grid.STRIDES) {
            int cells = (320 / stride) * (320 / stride);
            shapes.put("cls_" + stride, List.of(1, cells, 1));
            shapes.put("obj_" + stride, List.of(1, cells, 1));
            shapes.put("bbox_" + stride, List.of(1, cells, 4));
            shapes.put("kps_" + stride, List.of(1, cells, 10));
        }
        shapes.forEach((name, shape) -> outputs.put(name, new Tensor(shape, new float[shape.get(1) * shape.get(2)])));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void a_face_is_read_from_every_grid(int stride) {
        int cell = 4 * (320 / stride) + 6;
        face(stride, cell, 0.81f, 1.5f, 0.5f, 0.25f, (float) Math.log(2), (float) Math.log(3));

        Candidate seen = read(0.5).get(0);

        assertThat(seen.left()).isCloseTo((6.5 - 1) * stride, within(1e-3));
        assertThat(seen.right()).isCloseTo((6.5 + 1) * stride, within(1e-3));
        assertThat(seen.top()).isCloseTo((4.25 - 1.5) * stride, within(1e-3));
        assertThat(seen.bottom()).isCloseTo((4.25 + 1.5) * stride, within(1e-3));
        // The second score is clipped to 1 before the root.
        assertThat(seen.score()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void without_either_score_there_is_no_face() {
        face(8, 3, 0.9f, -0.1f, 0, 0, 0, 0);
        face(8, 9, 0, 0.9f, 0, 0, 0, 0);

        assertThat(read(0.1)).isEmpty();
    }

    @Test
    void a_box_too_large_for_numbers_covers_the_picture_instead_of_vanishing() {
        face(8, 3, 1, 1, 0, 0, 3e38f, 3e38f);

        Letterbox placed = layout().place(Box.WHOLE, 640, 480);

        assertThat(placed.toPicture(layout().whole(read(0.5).get(0)))).isEqualTo(Box.WHOLE);
    }

    @Test
    void the_picture_lies_top_left() {
        assertThat(layout().place(Box.WHOLE, 1920, 1080)).isEqualTo(new Letterbox(320, 320, 0, 0, 320, 180, Box.WHOLE));
    }

    @Test
    void a_file_without_one_of_its_outputs_is_refused() {
        shapes.remove("obj_16");

        assertThatThrownBy(this::layout)
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("has a YUNET card, but")
                .hasMessageContaining("cls_16 [1, 400, 1]");
    }

    private void face(int stride, int cell, float cls, float obj, float... box) {
        outputs.get("cls_" + stride).values()[cell] = cls;
        outputs.get("obj_" + stride).values()[cell] = obj;
        System.arraycopy(box, 0, outputs.get("bbox_" + stride).values(), cell * 4, 4);
    }

    private List<Candidate> read(double threshold) {
        return layout().read(new Answer("m", outputs), layout().place(Box.WHOLE, 640, 480), threshold);
    }

    private YuNetLayout layout() {
        return new YuNetLayout(
                new Signature(Cards.of(Family.YUNET, Hide.FACES), Map.of("input", List.of(1, 3, 320, 320)), shapes));
    }
}
