package obscura.plugin.export.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.track.Moment;
import obscura.plugin.track.Track;
import org.junit.jupiter.api.Test;

class StripShotsTest {
    @Test
    void a_long_life_is_six_pictures_in_order_each_with_a_margin() {
        List<Moment> way = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            way.add(new Moment(i * 200_000L, new Box(0.3, 0.3, 0.4, 0.6), true, i % 10 == 7 ? 0.9 : 0.5));
        }
        List<StripShots.Shot> shots = StripShots.of(new Track(1, Hide.PEOPLE, way));

        assertThat(shots)
                .extracting(StripShots.Shot::time)
                .containsExactly(1_400_000L, 3_400_000L, 5_400_000L, 7_400_000L, 9_400_000L, 11_400_000L);
        assertThat(shots).allMatch(s -> s.crop().contains(new Box(0.29, 0.27, 0.41, 0.63)));
    }

    @Test
    void a_glance_is_one_picture_and_nothing_is_shown_that_was_not_seen() {
        Moment seen = new Moment(0, new Box(0.3, 0.3, 0.4, 0.6), true, 0.5);
        Moment missed = new Moment(200_000, new Box(0.3, 0.3, 0.4, 0.6), false, 0);
        Moment again = new Moment(400_000, new Box(0.3, 0.3, 0.4, 0.6), true, 0.5);

        assertThat(StripShots.of(new Track(1, Hide.PEOPLE, List.of(seen)))).hasSize(1);
        assertThat(StripShots.of(new Track(1, Hide.PEOPLE, List.of(seen, missed, again))))
                .extracting(StripShots.Shot::time)
                .containsExactly(0L, 400_000L);
    }

    @Test
    void who_is_cut_off_by_the_edge_is_shown_only_when_there_is_nothing_better() {
        Moment cut = new Moment(0, new Box(0, 0.3, 0.1, 0.6), true, 0.9);
        Moment whole = new Moment(10, new Box(0.1, 0.3, 0.2, 0.6), true, 0.6);
        List<Moment> moments = List.of(cut, whole, new Moment(1_000_000, new Box(0.8, 0.3, 0.9, 0.6), true, 0.6));

        assertThat(StripShots.of(new Track(1, Hide.PEOPLE, moments)))
                .extracting(StripShots.Shot::time)
                .containsExactly(10L, 1_000_000L);
    }
}
