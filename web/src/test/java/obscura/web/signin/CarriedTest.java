package obscura.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarriedTest {
    @Test
    void what_was_typed_comes_through_signing_in_unchanged() {
        List<Carried> carried = Carried.from(Map.of("reason", List.of("<b>\"it's\"</b>\nnext line")));
        assertThat(carried).containsExactly(new Carried("reason", "<b>\"it's\"</b>\nnext line"));
        assertThat(Carried.through(Map.of(
                        carried.get(0).nameInSignIn(), List.of(carried.get(0).value()))))
                .isEqualTo(carried);
    }

    @Test
    void no_password_code_or_token_is_carried() {
        Map<String, List<String>> typed = Map.of(
                "password",
                List.of("a"),
                "again",
                List.of("b"),
                "old",
                List.of("c"),
                "code",
                List.of("d"),
                "csrf",
                List.of("e"));
        assertThat(Carried.from(typed)).isEmpty();
    }

    @Test
    void a_form_of_ten_thousand_fields_is_not_carried_whole() {
        Map<String, List<String>> typed = Map.of("x", java.util.Collections.nCopies(10_000, "y"));
        assertThat(Carried.from(typed)).hasSize(200);
    }
}
