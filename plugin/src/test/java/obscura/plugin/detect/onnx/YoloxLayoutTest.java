package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoloxLayoutTest {
    private final float[] values = new float[3549 * 85];

    @ParameterizedTest
    @CsvSource({"8, 0, 52", "16, 2704, 26", "32, 3380, 13"})
    void a_person_is_read_from_every_grid(int stride, int first, int columns) {
        person(first + 9 * columns + 11, 0.25f, 0.75f, (float) Math.log(2), (float) Math.log(4), 0.9f, 0.5f);

        Candidate seen = read(0.3).get(0);

        assertThat(seen.left()).isCloseTo((11.25 - 1) * stride, within(1e-3));
        assertThat(seen.right()).isCloseTo((11.25 + 1) * stride, within(1e-3));
        assertThat(seen.top()).isCloseTo((9.75 - 2) * stride, within(1e-3));
        assertThat(seen.bottom()).isCloseTo((9.75 + 2) * stride, within(1e-3));
        assertThat(seen.score()).isCloseTo(0.45, within(1e-6));
    }

    @Test
    void a_car_is_no_person() {
        person(100, 0, 0, 0, 0, 0.9f, 0.1f);
        values[100 * 85 + 5 + 2] = 0.95f;

        assertThat(read(0.3)).isEmpty();
    }

    @Test
    void a_file_with_a_single_class_finds_what_its_card_says() {
        YoloxLayout plates = layout(Hide.TEXT, 6);

        assertThat(plates.place(Box.WHOLE, 416, 416).inputWidth()).isEqualTo(416);
    }

    @Test
    void of_classes_nobody_named_none_is_guessed() {
        assertThatThrownBy(() -> layout(Hide.PEOPLE, 25)).isInstanceOf(ObscuraException.class);
        assertThatThrownBy(() -> layout(Hide.FACES, 85)).isInstanceOf(ObscuraException.class);
        assertThatThrownBy(() -> layout(Hide.PEOPLE, Signature.OPEN)).isInstanceOf(ObscuraException.class);
    }

    private void person(int cell, float... numbers) {
        System.arraycopy(numbers, 0, values, cell * 85, 6);
    }

    private List<Candidate> read(double threshold) {
        YoloxLayout layout = layout(Hide.PEOPLE, 85);
        Answer answer = new Answer("m", Map.of("output", new Tensor(List.of(1, 3549, 85), values)));
        return layout.read(answer, layout.place(Box.WHOLE, 1920, 1080), threshold);
    }

    private static YoloxLayout layout(Hide kind, int numbers) {
        return new YoloxLayout(new Signature(
                Cards.of(Family.YOLOX, kind),
                Map.of("images", List.of(1, 3, 416, 416)),
                Map.of("output", List.of(1, 3549, numbers))));
    }
}
