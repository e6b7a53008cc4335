package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.RgbPlanes;
import org.junit.jupiter.api.Test;

/** What each family is fed: a model that gets the wrong colours still answers, but misses people. */
class FeedingTest {
    private static final float[] BLACK = {0, 0, 0};

    @Test
    void nanodet_takes_normalised_blue_green_red_in_the_middle_of_black() {
        TensorLayout layout = nanoDet();

        assertThat(red(layout)).containsExactly(new float[] {-1.804444f, -2.035714f, 2.248908f}, within(1e-5f));
        assertThat(padding(layout)).containsExactly(new float[] {-1.804444f, -2.035714f, -2.117904f}, within(1e-5f));
        assertThat(layout.place(Box.WHOLE, 1920, 1080)).isEqualTo(new Letterbox(416, 416, 0, 91, 416, 234, Box.WHOLE));
    }

    @Test
    void blazeface_takes_red_green_blue_from_minus_one_to_one_in_the_middle_of_black() {
        TensorLayout layout = blazeFace();

        assertThat(red(layout)).containsExactly(1, -1, -1);
        assertThat(padding(layout)).containsExactly(-1, -1, -1);
        assertThat(layout.place(Box.WHOLE, 1080, 1920)).isEqualTo(new Letterbox(256, 256, 56, 0, 144, 256, Box.WHOLE));
    }

    @Test
    void the_text_finder_takes_normalised_blue_green_red() {
        TensorLayout layout = new TextMapLayout(
                signature(Family.PPOCR_TEXT, Hide.TEXT, List.of(-1, 3, -1, -1), Map.of("map", List.of(-1, 1, -1, -1))));

        assertThat(red(layout)).containsExactly(new float[] {-2.117904f, -2.035714f, 2.64f}, within(1e-5f));
    }

    @Test
    void yunet_takes_plain_blue_green_red_in_the_corner_of_black() {
        TensorLayout layout = yuNet();

        assertThat(red(layout)).containsExactly(0, 0, 255);
        assertThat(padding(layout)).containsExactly(BLACK);
        assertThat(layout.place(Box.WHOLE, 1080, 1920)).isEqualTo(new Letterbox(32, 32, 0, 0, 18, 32, Box.WHOLE));
    }

    @Test
    void yolox_takes_plain_blue_green_red_in_the_corner_of_grey() {
        TensorLayout layout = new YoloxLayout(
                signature(Family.YOLOX, Hide.PEOPLE, List.of(1, 3, 32, 32), Map.of("output", List.of(1, 21, 85))));

        assertThat(red(layout)).containsExactly(0, 0, 255);
        assertThat(padding(layout)).containsExactly(114, 114, 114);
        assertThat(layout.place(Box.WHOLE, 1920, 1080)).isEqualTo(new Letterbox(32, 32, 0, 0, 32, 18, Box.WHOLE));
    }

    private static TensorLayout nanoDet() {
        return new NanoDetLayout(signature(
                Family.NANODET,
                Hide.PEOPLE,
                List.of(1, 3, 416, 416),
                Map.of(
                        "a", List.of(1, 2704, 80),
                        "b", List.of(1, 676, 80),
                        "c", List.of(1, 169, 80),
                        "d", List.of(1, 2704, 44),
                        "e", List.of(1, 676, 44),
                        "f", List.of(1, 169, 44))));
    }

    private static TensorLayout blazeFace() {
        return new BlazeFaceLayout(signature(
                Family.BLAZEFACE,
                Hide.FACES,
                List.of(1, 256, 256, 3),
                Map.of(
                        "a", List.of(1, 512, 1),
                        "b", List.of(1, 384, 1),
                        "c", List.of(1, 512, 16),
                        "d", List.of(1, 384, 16))));
    }

    private static TensorLayout yuNet() {
        Map<String, List<Integer>> outputs = new HashMap<>();
        for (int stride : Grid.STRIDES) {
            int cells = (32 / stride) * (32 / stride);
            outputs.put("cls_" + stride, List.of(1, cells, 1));
            outputs.put("obj_" + stride, List.of(1, cells, 1));
            outputs.put("bbox_" + stride, List.of(1, cells, 4));
        }
        return new YuNetLayout(signature(Family.YUNET, Hide.FACES, List.of(1, 3, 32, 32), outputs));
    }

    private static Signature signature(
            Family family, Hide kind, List<Integer> input, Map<String, List<Integer>> outputs) {
        return new Signature(Cards.of(family, kind), Map.of("input", input), outputs);
    }

    /** One red pixel as this family is fed it, channel by channel. */
    private static float[] red(TensorLayout layout) {
        return feed(layout, new Letterbox(1, 1, 0, 0, 1, 1, Box.WHOLE), 0, 1);
    }

    /** The pixel left of it, where there is no picture. */
    private static float[] padding(TensorLayout layout) {
        return feed(layout, new Letterbox(2, 1, 1, 0, 1, 1, Box.WHOLE), 0, 2);
    }

    private static float[] feed(TensorLayout layout, Letterbox placed, int x, int width) {
        RgbPlanes red = RgbPlanes.allocate(1, 1);
        red.red().put(0, (byte) 255);
        FloatBuffer input = FloatBuffer.allocate(3 * width);
        layout.preparation().write(red, placed, input);
        boolean pixels = layout.preparation().shape(placed).get(3) == 3;
        int step = pixels ? 1 : width;
        return new float[] {input.get(x), input.get(x + step), input.get(x + 2 * step)};
    }
}
