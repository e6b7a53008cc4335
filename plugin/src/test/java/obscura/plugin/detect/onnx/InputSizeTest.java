package obscura.plugin.detect.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputSizeTest {
    @Test
    void a_fixed_size_is_the_same_for_every_part() {
        InputSize size = InputSize.of(signature(List.of(1, 3, 256, 416)));

        assertThat(size.forPart(new Box(0, 0, 0.1, 1), 1920, 1080, 640)).isEqualTo(new InputSize(416, 256));
    }

    @Test
    void an_open_size_follows_the_aspect_of_the_part() {
        InputSize size = InputSize.of(signature(List.of(-1, 3, -1, -1)));

        assertThat(size.forPart(Box.WHOLE, 1920, 1080, 416)).isEqualTo(new InputSize(416, 256));
        assertThat(size.forPart(Box.WHOLE, 1080, 1920, 416)).isEqualTo(new InputSize(256, 416));
        assertThat(size.forPart(new Box(0, 0, 0.01, 1), 1920, 1080, 416)).isEqualTo(new InputSize(32, 416));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 100, 4096, Integer.MAX_VALUE})
    void sides_that_are_no_multiples_of_32_or_too_large_are_refused(int side) {
        assertThatThrownBy(() -> InputSize.of(signature(List.of(1, 3, side, 416))))
                .isInstanceOf(ObscuraException.class)
                .hasMessageContaining("model.onnx");
    }

    @Test
    void a_size_open_on_one_side_only_is_refused() {
        assertThatThrownBy(() -> InputSize.of(signature(List.of(1, 3, -1, 416))))
                .isInstanceOf(ObscuraException.class);
    }

    private static Signature signature(List<Integer> input) {
        return new Signature(Cards.of(Family.NANODET, Hide.PEOPLE), Map.of("images", input), Map.of());
    }
}
