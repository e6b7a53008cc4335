package obscura.plugin.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MaskTest {
    private static final Polygon BOX = Polygon.of(new Box(0, 0, 1, 1));

    @Test
    void a_name_is_any_text_of_1_to_100_characters() {
        assertThat(new Mask("<b>\u7a93 \"&\uD83D\uDE97", BOX).name()).startsWith("<b>");
        assertThat(new Mask("\uD83D\uDE97".repeat(100), BOX).name()).hasSize(200);
        assertThatThrownBy(() -> new Mask("", BOX)).hasMessageContaining("this one has 0");
        assertThatThrownBy(() -> new Mask("x".repeat(101), BOX)).hasMessageContaining("this one has 101");
    }
}
