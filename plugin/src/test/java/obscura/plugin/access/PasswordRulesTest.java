package obscura.plugin.access;

import static org.assertj.core.api.Assertions.assertThat;

import obscura.plugin.access.secret.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final PersonName NAME = new PersonName("Ada Lovelace");

    private static boolean isRefused(String password) {
        return PasswordRules.refuse(NAME, Password.typed(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet words here",
                "correct-pony-battery-lamp",
                "Tr0ub4dor&3xyzzy!",
                "пароль из слов",
                "日本語のパスワードは長くてよい",
                "🐴🔋📎🌧🍋🎻🚲🧵🪜🥾🪁🧊",
                "            k1p2v3",
                "mydogatethewelcomemat"
            })
    void a_long_password_in_any_script_is_taken(String password) {
        assertThat(isRefused(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "password1234",
                "P@ssw0rd1234",
                "passwordpassword",
                "Welcome2026!!",
                "qwertyuiop123",
                "qwertyuiopas",
                "123456789012",
                "198704121987",
                "aaaaaaaaaaaa",
                "abababababab",
                "abcdefghijkl",
                "1q2w3e4r5t6y",
                "letmein123456",
                "iloveyou2024!",
                "Administrator1",
                "correcthorsebatterystaple",
                "obscura-admin-1",
                "Ada Lovelace",
                "ada lovelace1815",
                "AdaLovelaceAdaLovelace",
                "ＡＤＡ ＬＯＶＥＬＡＣＥ"
            })
    void what_is_short_or_tried_first_is_refused(String password) {
        assertThat(isRefused(password)).isTrue();
    }

    @Test
    void length_counts_characters_and_has_an_end() {
        assertThat(isRefused("🐴🔋📎🌧🍋🎻🚲🧵🪜🥾🪁")).isTrue();
        assertThat(isRefused("ab cd ef gh ".repeat(16) + "12345678")).isFalse();
        assertThat(isRefused("ab cd ef gh ".repeat(16) + "123456789")).isTrue();
        assertThat(isRefused("x y z".repeat(10_000_000))).isTrue();
    }

    @Test
    void the_refusal_does_not_repeat_the_password() {
        assertThat(PasswordRules.refuse(NAME, Password.typed("password1234")).orElseThrow())
                .doesNotContain("password1234");
    }
}
