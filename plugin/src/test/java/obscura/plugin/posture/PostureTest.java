package obscura.plugin.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostureTest {
    @ParameterizedTest
    @CsvSource({"true, IDENTIFIABLE, KEPT_UNMASKED", "false, IDENTIFIABLE, NOTHING_PROVEN"})
    void facts_lead_to_a_label_and_its_reasons(boolean keptUnmasked, Label label, Reason reason) {
        Posture posture = Posture.of(new Facts(keptUnmasked));
        assertThat(posture.label()).isEqualTo(label);
        assertThat(posture.reasons()).containsExactly(reason);
        assertThat(posture.next()).isEqualTo(reason.next());
    }

    @Test
    void a_recorder_of_which_nothing_better_is_known_keeps_every_picture() {
        assertThat(Posture.of(Facts.OF_A_RECORDER).reasons()).containsExactly(Reason.KEPT_UNMASKED);
        assertThat(Posture.of(Facts.OF_A_RECORDER).label().word()).isEqualTo("identifiable");
    }

    @Test
    void no_posture_is_without_a_reason() {
        assertThatThrownBy(() -> new Posture(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_is_a_sentence_and_says_what_to_do(Reason reason) {
        assertThat(reason.sentence()).endsWith(".").doesNotContainIgnoringCase("anonym");
        assertThat(reason.next()).endsWith(".").doesNotContainIgnoringCase("anonym");
        assertThat(reason.key()).matches("[a-z]+");
    }
}
