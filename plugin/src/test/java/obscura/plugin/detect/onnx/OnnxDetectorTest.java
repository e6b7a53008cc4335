package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.Detection;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.Frame;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With handmade models that say the same about every picture: YOLOX of 32x32, so 16 + 4 + 1 cells. */
class OnnxDetectorTest {
    private static final int CELLS = 21;
    private static final Frame LANDSCAPE = DrawnFrame.plain(640, 320, 0x808080);
    private static final Frame PORTRAIT = DrawnFrame.plain(320, 640, 0x808080);

    @TempDir
    Path folder;

    private final float[] said = new float[CELLS * 6];

    @Test
    void what_the_model_says_comes_as_fractions_of_the_picture() throws IOException {
        plate(5, 0.9f);

        // Cell 5 of stride 8 is column 1, row 1: the pixels 8 to 16 of 32; the picture fills 32 x 16 of them.
        assertThat(look(LANDSCAPE, Box.WHOLE)).singleElement().satisfies(seen -> {
            assertThat(seen.kind()).isEqualTo(Hide.TEXT);
            assertThat(seen.score()).isCloseTo(0.9, within(1e-6));
            same(seen.box(), new Box(0.25, 0.5, 0.5, 1));
        });
    }

    @Test
    void in_a_portrait_picture_the_same_pixels_are_other_fractions() throws IOException {
        plate(5, 0.9f);

        same(look(PORTRAIT, Box.WHOLE).get(0).box(), new Box(0.5, 0.25, 1, 0.5));
    }

    @Test
    void in_a_part_off_the_centre_they_are_fractions_of_the_whole_picture_too() throws IOException {
        plate(5, 0.9f);

        // The part is 160 x 160 pixels at 400, 80.
        Box part = new Box(0.625, 0.25, 0.875, 0.75);
        same(look(LANDSCAPE, part).get(0).box(), new Box(0.6875, 0.375, 0.75, 0.5));
    }

    @Test
    void what_shines_is_found_where_it_is_whatever_part_is_looked_at() throws IOException {
        BufferedImage night = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB);
        night.createGraphics().fillRect(1440, 810, 96, 54);
        Box lamp = new Box(0.75, 0.75, 0.8, 0.8);
        Frame frame = new DrawnFrame(night);
        ModelCard card =
                put(Family.PPOCR_TEXT, Hide.TEXT, HandmadeModel.brightness().bytes());

        try (OnnxDetector detector = OnnxDetector.open(folder, card)) {
            for (Box part : List.of(Box.WHOLE, new Box(0.5, 0.5, 1, 1), new Box(0.7, 0.1, 0.9, 0.9), Box.WHOLE)) {
                assertThat(detector.look(frame, part, 0.5)).singleElement().satisfies(seen -> {
                    assertThat(seen.box().contains(lamp.grown(-0.003, -0.003)))
                            .as("%s in %s", seen, part)
                            .isTrue();
                    assertThat(lamp.grown(0.03, 0.04).contains(seen.box()))
                            .as("%s in %s", seen, part)
                            .isTrue();
                });
            }
            assertThat(detector.look(frame, new Box(0, 0, 0.7, 1), 0.5)).isEmpty();
        }
    }

    @Test
    void a_face_is_reported_with_the_whole_head() throws IOException {
        HandmadeModel model = new HandmadeModel("input", 1, 3, 32, 32);
        for (int stride : Grid.STRIDES) {
            int cells = (32 / stride) * (32 / stride);
            float[] scores = new float[cells];
            scores[0] = stride == 16 ? 0.9f : 0;
            float[] boxes = new float[cells * 4];
            boxes[0] = boxes[1] = 0.75f;
            model.says("cls_" + stride, scores, 1, cells, 1);
            model.says("obj_" + stride, scores, 1, cells, 1);
            model.says("bbox_" + stride, boxes, 1, cells, 4);
        }

        try (OnnxDetector detector = OnnxDetector.open(folder, put(Family.YUNET, Hide.FACES, model.bytes()))) {
            List<Detection> seen = detector.look(DrawnFrame.plain(320, 320, 0), Box.WHOLE, 0.5);

            Box face = new Box(4 / 32.0, 4 / 32.0, 20 / 32.0, 20 / 32.0);
            assertThat(seen).singleElement().satisfies(one -> {
                assertThat(one.box().contains(face)).isTrue();
                assertThat(one.box().area()).isGreaterThan(1.5 * face.area());
            });
        }
    }

    @Test
    void of_boxes_around_one_thing_only_the_best_is_reported() throws IOException {
        plate(5, 0.7f);
        plate(6, 0.9f);
        said[6 * 6] = -0.9f + 0.5f;

        assertThat(look(LANDSCAPE, Box.WHOLE))
                .extracting(Detection::score)
                .satisfiesExactly(score -> assertThat(score).isCloseTo(0.9, within(1e-6)));
    }

    @Test
    void a_model_that_sees_nothing_says_so() throws IOException {
        assertThat(look(LANDSCAPE, Box.WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void an_answer_with_a_number_that_is_none_is_a_failure_even_far_from_any_score(float number) throws IOException {
        said[7 * 6 + 2] = number;

        failed(() -> look(LANDSCAPE, Box.WHOLE), ObscuraException.Kind.FAILED, "not finite");
    }

    @Test
    void a_score_that_is_none_is_a_failure() throws IOException {
        plate(5, 7);

        failed(() -> look(LANDSCAPE, Box.WHOLE), ObscuraException.Kind.FAILED, "a score of 7.0");
    }

    @Test
    void a_model_of_another_layout_is_refused_with_what_it_has() throws IOException {
        ModelCard card = put(Family.YUNET, Hide.FACES, model());

        failed(
                () -> OnnxDetector.open(folder, card),
                ObscuraException.Kind.REFUSED,
                "has a YUNET card, but its inputs are images [1, 3, 32, 32] and its outputs are output [1, 21, 6]");
    }

    @Test
    void a_file_the_runtime_cannot_load_is_refused() throws IOException {
        ModelCard card = put(
                Family.YOLOX,
                Hide.TEXT,
                new HandmadeModel.Message().number(1, 7).bytes());

        failed(() -> OnnxDetector.open(folder, card), ObscuraException.Kind.REFUSED, "cannot load the model file");
    }

    @Test
    void a_file_exchanged_after_its_card_was_read_is_refused() throws IOException {
        ModelCard card = put(Family.YOLOX, Hide.TEXT, model());
        plate(5, 0.9f);
        Files.write(folder.resolve(card.file()), model());

        failed(() -> OnnxDetector.open(folder, card), ObscuraException.Kind.REFUSED, "not what its card says");
    }

    @Test
    void more_than_anybody_can_tell_apart_counts_as_all_of_the_part() throws IOException {
        // 512x512 has 4096 + 1024 + 256 cells.
        float[] crowd = new float[5376 * 6];
        for (int cell = 0; cell < 4096; cell++) {
            System.arraycopy(new float[] {0.5f, 0.5f, 0, 0, 1, 0.8f}, 0, crowd, cell * 6, 6);
        }
        byte[] model = new HandmadeModel("images", 1, 3, 512, 512)
                .says("output", crowd, 1, 5376, 6)
                .bytes();
        Box part = new Box(0.25, 0, 0.75, 1);

        try (OnnxDetector detector = OnnxDetector.open(folder, put(Family.YOLOX, Hide.TEXT, model))) {
            assertThat(detector.look(LANDSCAPE, part, 0.5))
                    .extracting(Detection::box)
                    .containsExactly(part);
        }
    }

    @Test
    void a_threshold_is_0_to_1() throws IOException {
        try (OnnxDetector detector = OnnxDetector.open(folder, put(Family.YOLOX, Hide.TEXT, model()))) {
            assertThatIllegalArgumentException().isThrownBy(() -> detector.look(LANDSCAPE, Box.WHOLE, Double.NaN));
        }
    }

    @Test
    void a_detector_shows_the_card_it_was_opened_with() throws IOException {
        ModelCard card = put(Family.YOLOX, Hide.TEXT, model());

        try (OnnxDetector detector = OnnxDetector.open(folder, card)) {
            assertThat(detector.card()).isEqualTo(card);
            assertThat(detector.kind()).isEqualTo(Hide.TEXT);
        }
    }

    /** A thing that fills one cell of stride 8. */
    private void plate(int cell, float score) {
        System.arraycopy(new float[] {0.5f, 0.5f, 0, 0, 1, score}, 0, said, cell * 6, 6);
    }

    private List<Detection> look(Frame frame, Box part) throws IOException {
        try (OnnxDetector detector = OnnxDetector.open(folder, put(Family.YOLOX, Hide.TEXT, model()))) {
            return detector.look(frame, part, 0.5);
        }
    }

    private byte[] model() {
        return new HandmadeModel("images", 1, 3, 32, 32)
                .says("output", said, 1, CELLS, 6)
                .bytes();
    }

    private ModelCard put(Family family, Hide kind, byte[] model) throws IOException {
        return Cards.put(folder, "handmade", family, kind, model);
    }

    private static void same(Box actual, Box expected) {
        assertThat(actual.iou(expected))
                .as("%s instead of %s", actual, expected)
                .isGreaterThan(0.99999);
    }

    private static void failed(ThrowingCallable call, ObscuraException.Kind kind, String what) {
        assertThatThrownBy(call)
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("handmade.onnx")
                .hasMessageContaining(what)
                .extracting(e -> ((ObscuraException) e).kind())
                .isEqualTo(kind);
    }
}
