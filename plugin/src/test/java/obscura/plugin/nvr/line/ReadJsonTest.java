package obscura.plugin.nvr.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an NVR writes is read whole or not at all, and an odd field spoils nothing. */
class ReadJsonTest {
    @Test
    void values_are_found_by_name_and_what_is_not_there_is_nothing() {
        Json read = read("{\"a\":{\"b\":[1,\"x\",true,null,2.5]},\"t\":1795403810.123456}")
                .orElseThrow();
        assertThat(read.at("a", "b").items()).hasSize(5);
        assertThat(read.at("a", "b").items().get(1).text()).contains("x");
        assertThat(read.at("a", "c", "d").isNothing()).isTrue();
        assertThat(read.at("a").text()).isEmpty();
        assertThat(read.at("t").moment()).contains(Instant.parse("2026-11-23T03:16:50.123456Z"));
        assertThat(read.at("a", "b").items().get(4).number()).hasValue(2.5);
    }

    @Test
    void what_is_read_is_written_the_same() {
        String text = "{\"a\":[1,\"\\\"x\\n\",true,null,{\"b\":2.5}]}";
        assertThat(read(text).orElseThrow().written()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,2",
                "{\"a\":",
                "{\"a\":1}x",
                "[]{}",
                "<html>",
                "{\"a\":1,\"a\":2}",
                "nul",
                "{\"a\" 1}",
                "NaN"
            })
    void what_is_broken_is_nothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void what_is_too_deep_or_too_much_is_nothing() {
        assertThat(read("[".repeat(1_000) + "]".repeat(1_000))).isEmpty();
        assertThat(read("[0" + ",0".repeat(500_000) + "]")).isEmpty();
        assertThat(read("9".repeat(100))).isEmpty();
    }

    @Test
    void a_number_beyond_all_bounds_is_no_moment() {
        assertThat(read("1e300").orElseThrow().moment()).isEmpty();
        assertThat(read("1e999").orElseThrow().isNothing()).isTrue();
    }

    @Test
    void a_name_cannot_lead_out_of_a_path() {
        for (String name : new String[] {"", ".", ".."}) {
            assertThatThrownBy(() -> NvrPath.of("/api").then(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(NvrPath.of("/api").then("a?b#c\r\nd").with("q", "x&y").sent())
                .isEqualTo("/api/a%3Fb%23c%0D%0Ad?q=x%26y");
    }

    private static Optional<Json> read(String text) {
        return ReadJson.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
