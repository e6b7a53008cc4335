package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DamageTest {
    private final Damage damage = new Damage();

    @Test
    void nothing_is_damaged_at_first() {
        assertThat(damage.covers(1, 0)).isFalse();
    }

    @Test
    void what_is_decoded_from_a_damaged_packet_on_may_refer_to_it() {
        damage.at(5);
        assertThat(damage.covers(4, 900)).isFalse();
        assertThat(damage.covers(5, 0)).isTrue();
        assertThat(damage.covers(6, 0)).isTrue();
    }

    @Test
    void a_whole_key_frame_ends_it_but_not_for_what_is_shown_before_the_key_frame() {
        damage.at(5);
        damage.wholeKey(10, 1000);
        assertThat(damage.covers(10, 1000)).isFalse();
        assertThat(damage.covers(11, 1040)).isFalse();
        assertThat(damage.covers(11, 960)).isTrue();
        assertThat(damage.covers(9, 2000)).isTrue();
    }

    @Test
    void a_damaged_key_frame_heals_nothing() {
        damage.at(5);
        damage.at(10);
        damage.wholeKey(10, 1000);
        assertThat(damage.covers(10, 1000)).isFalse();
    }

    @Test
    void new_damage_after_a_key_frame_counts() {
        damage.at(5);
        damage.wholeKey(10, 1000);
        damage.at(12);
        assertThat(damage.covers(11, 1040)).isFalse();
        assertThat(damage.covers(12, 1080)).isTrue();
    }

    @Test
    void damage_past_the_memory_is_never_forgotten_while_it_lasts() {
        for (int i = 0; i < 100; i++) {
            damage.at(i);
        }
        assertThat(damage.covers(0, 0)).isTrue();
        assertThat(damage.covers(99, 0)).isTrue();
    }
}
