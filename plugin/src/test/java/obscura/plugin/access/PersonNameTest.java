package obscura.plugin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import obscura.plugin.id.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Ada Lovelace",
                "Zoë",
                "Ada\u00a0L",
                "李小龍",
                "משה",
                "👩",
                "<script>alert(1)</script>",
                "'; --"
            })
    void any_visible_text_is_a_name(String text) {
        assertThat(PersonName.typed(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "a\nb",
                "a\u0000b",
                "a\u001b[2Jb",
                "a\u202eb",
                "a\u200bb",
                "a\u2028b",
                "a\ufeffb",
                "\ud800",
                "\ue000",
                "a\u0085b"
            })
    void what_is_invisible_or_turns_text_round_is_none(String text) {
        assertThat(PersonName.typed(text)).isEmpty();
    }

    @Test
    void a_name_has_at_most_a_hundred_characters() {
        assertThat(PersonName.typed("👩".repeat(100))).isPresent();
        assertThat(PersonName.typed("x".repeat(101))).isEmpty();
        assertThat(PersonName.typed("x".repeat(10_000_000))).isEmpty();
        assertThat(PersonName.typed(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ada,ADA", "Zoë,ZOE\u0308", "ａｄａ,Ada", "ﬁn,FIN", "Straße,STRASSE", "a b,a\u00a0B", "Ω,ω", "ς,σ"})
    void names_that_are_taken_for_one_another_have_one_key(String one, String other) {
        assertThat(PersonName.typed(one).orElseThrow().key())
                .isEqualTo(PersonName.typed(other).orElseThrow().key());
    }

    @Test
    void different_names_have_different_keys() {
        assertThat(new PersonName("Ada").key()).isNotEqualTo(new PersonName("Adá").key());
    }

    @Test
    void a_person_that_cannot_be_is_not_made() {
        PersonId id = new PersonId(1);
        assertThatThrownBy(() -> new Person(id, "a\nb", Role.VIEWER, CameraLimit.ALL, false, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        CameraLimit none = CameraLimit.only(Set.of());
        assertThatThrownBy(() -> new Person(id, "Ada", Role.ADMIN, none, false, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        Person bo = new Person(id, "Bo", Role.VIEWER, none, false, Instant.EPOCH);
        assertThat(bo.may(Right.SEE_FOOTAGE)).isTrue();
        assertThat(bo.may(Right.MAKE_EXPORTS)).isFalse();
    }
}
