package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import obscura.plugin.mask.Box;
import org.junit.jupiter.api.Test;

class LetterboxTest {
    private static final InputSize SQUARE = new InputSize(416, 416);

    @Test
    void a_landscape_picture_lies_between_bars_above_and_below() {
        Letterbox placed = Letterbox.centred(Box.WHOLE, 1920, 1080, SQUARE);

        assertThat(placed).isEqualTo(new Letterbox(416, 416, 0, 91, 416, 234, Box.WHOLE));
    }

    @Test
    void a_portrait_picture_lies_between_bars_left_and_right() {
        Letterbox placed = Letterbox.centred(Box.WHOLE, 1080, 1920, SQUARE);

        assertThat(placed).isEqualTo(new Letterbox(416, 416, 91, 0, 234, 416, Box.WHOLE));
    }

    @Test
    void the_aspect_is_that_of_the_part_in_pixels() {
        Box rightHalf = new Box(0.5, 0, 1, 1);

        assertThat(Letterbox.topLeft(rightHalf, 1920, 1080, SQUARE))
                .isEqualTo(new Letterbox(416, 416, 0, 0, 370, 416, rightHalf));
    }

    @Test
    void a_box_in_the_input_becomes_fractions_of_the_whole_picture() {
        Box part = new Box(0.5, 0.25, 1, 0.75);
        Letterbox placed = Letterbox.centred(part, 1920, 1080, SQUARE);

        Box box = placed.toPicture(new Candidate(208, 91, 416, 208, 0.9));

        assertThat(box.left()).isCloseTo(0.75, within(1e-9));
        assertThat(box.top()).isCloseTo(0.25, within(1e-9));
        assertThat(box.right()).isCloseTo(1, within(1e-9));
        assertThat(box.bottom()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_box_may_reach_beyond_the_part_but_not_beyond_the_picture() {
        Box part = new Box(0.5, 0.5, 1, 1);
        Letterbox placed = Letterbox.topLeft(part, 832, 832, SQUARE);

        Box box = placed.toPicture(new Candidate(-208, 300, 100, 900, 0.9));

        assertThat(box.left()).isCloseTo(0.25, within(1e-9));
        assertThat(box.bottom()).isEqualTo(1);
    }

    @Test
    void a_box_that_lies_in_the_padding_is_nothing() {
        Letterbox placed = Letterbox.centred(Box.WHOLE, 1920, 1080, SQUARE);

        assertThat(placed.toPicture(new Candidate(10, 10, 60, 80, 0.9))).isNull();
    }

    @Test
    void a_box_in_the_padding_of_a_part_is_nothing_although_the_picture_goes_on_there() {
        Letterbox placed = Letterbox.topLeft(new Box(0, 0, 1, 0.25), 832, 832, SQUARE);

        assertThat(placed.toPicture(new Candidate(100, 200, 200, 300, 0.9))).isNull();
    }

    @Test
    void even_the_thinnest_part_keeps_a_pixel() {
        Letterbox placed = Letterbox.centred(new Box(0.5, 0, 0.5001, 1), 1920, 1080, SQUARE);

        assertThat(placed.width()).isEqualTo(1);
        assertThat(placed.height()).isEqualTo(416);
    }

    @Test
    void a_box_without_bounds_covers_the_picture() {
        Letterbox placed = Letterbox.centred(Box.WHOLE, 1920, 1080, SQUARE);

        assertThat(placed.toPicture(Candidate.around(200, 200, Double.POSITIVE_INFINITY, 1e300, 0.9)))
                .isEqualTo(Box.WHOLE);
    }

    @Test
    void places_survive_the_way_into_the_input_and_back() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double left = random.nextDouble() * 0.6;
            double top = random.nextDouble() * 0.6;
            Box part =
                    new Box(left, top, left + 0.1 + random.nextDouble() * 0.3, top + 0.1 + random.nextDouble() * 0.3);
            Letterbox placed = Letterbox.centred(
                    part, 64 + random.nextInt(4000), 64 + random.nextInt(4000), new InputSize(416, 256));

            Box box = placed.toPicture(new Candidate(
                    placed.left(), placed.top(), placed.left() + placed.width(), placed.top() + placed.height(), 0.9));

            assertThat(box.iou(part)).as("seed %d, %s", seed, placed).isGreaterThan(0.999999);
        }
    }
}
