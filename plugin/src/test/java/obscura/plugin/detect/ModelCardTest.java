package obscura.plugin.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import obscura.plugin.detect.ModelCard.Family;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardTest {
    private static final String SHA = "0123456789abcdef".repeat(4);

    @Test
    void a_card_describes_a_model_file_beside_it() {
        assertThat(card("people.onnx", SHA, Family.NANODET, Hide.PEOPLE, 0.45, 0.25)
                        .file())
                .isEqualTo("people.onnx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../people.onnx",
                "/etc/people.onnx",
                "models/people.onnx",
                "..\\people.onnx",
                ".hidden.onnx",
                "people.so",
                "people.onnx\n",
                ""
            })
    void a_file_is_a_plain_name_and_never_a_path(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card(file, SHA, Family.NANODET, Hide.PEOPLE, 0.45, 0.25))
                .withMessageContaining("plain name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void a_sha256_is_64_lower_case_hex_digits(String sha256) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card("people.onnx", sha256, Family.NANODET, Hide.PEOPLE, 0.45, 0.25));
    }

    @Test
    void a_family_finds_only_what_it_was_made_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card("a.onnx", SHA, Family.BLAZEFACE, Hide.PEOPLE, 0.5, 0.4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card("a.onnx", SHA, Family.PPOCR_TEXT, Hide.MOTION, 0.5, 0.4));
        assertThatNoException().isThrownBy(() -> card("a.onnx", SHA, Family.YOLOX, Hide.TEXT, 0.5, 0.4));
    }

    @Test
    void the_weak_threshold_is_never_above_the_other() {
        assertThatIllegalArgumentException().isThrownBy(() -> card("a.onnx", SHA, Family.YUNET, Hide.FACES, 0.4, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> card("a.onnx", SHA, Family.YUNET, Hide.FACES, 1.1, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card("a.onnx", SHA, Family.YUNET, Hide.FACES, Double.NaN, 0.5));
    }

    private static ModelCard card(String file, String sha256, Family family, Hide kind, double threshold, double weak) {
        return new ModelCard("a", file, sha256, family, kind, threshold, weak, "Apache-2.0", "drawn by hand");
    }
}
