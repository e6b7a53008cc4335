package obscura.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GiveBackMemoryTest {
    private static final long MB = 1L << 20;

    @Test
    void an_app_that_is_small_is_left_alone() {
        assertThat(GiveBackMemory.isWorthIt(16 * MB, 0)).isFalse();
    }

    @Test
    void an_app_that_grew_is_told_once() {
        assertThat(GiveBackMemory.isWorthIt(60 * MB, 0)).isTrue();
        assertThat(GiveBackMemory.isWorthIt(60 * MB, 58 * MB)).isFalse();
    }

    @Test
    void an_app_that_grew_again_is_told_again() {
        assertThat(GiveBackMemory.isWorthIt(60 * MB, 40 * MB)).isTrue();
    }
}
