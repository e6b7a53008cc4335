package obscura.plugin.track;

import static obscura.plugin.track.Film.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final Box PLACE = box(0.5, 0.5, 0.1, 0.2);

    @Test
    void its_speed_at_the_ends_is_the_mean_over_half_a_second() {
        // Stands for a second, then goes right and down.
        Track track = new Track(
                1,
                Hide.PEOPLE,
                List.of(
                        at(0, 0.2, 0.3),
                        at(500_000, 0.2, 0.3),
                        at(1_000_000, 0.2, 0.3),
                        at(1_250_000, 0.25, 0.32),
                        at(1_500_000, 0.3, 0.34)));

        assertThat(track.motionAtStart()).isEqualTo(Motion.NONE);
        assertThat(track.motionAtEnd().x()).isCloseTo(0.2, within(1e-9));
        assertThat(track.motionAtEnd().y()).isCloseTo(0.08, within(1e-9));
    }

    @Test
    void seen_once_it_has_no_speed() {
        Track track = new Track(1, Hide.PEOPLE, List.of(at(0, 0.2, 0.3)));

        assertThat(track.motionAtStart()).isEqualTo(Motion.NONE);
        assertThat(track.motionAtEnd()).isEqualTo(Motion.NONE);
    }

    @Test
    void a_track_that_ends_in_a_guess_or_runs_backwards_cannot_be_made() {
        Moment guess = new Moment(1, PLACE, false, 0);

        assertThatThrownBy(() -> new Track(1, Hide.PEOPLE, List.of())).hasMessageContaining("was seen");
        assertThatThrownBy(() -> new Track(1, Hide.PEOPLE, List.of(at(0, 0.5, 0.5), guess)))
                .hasMessageContaining("was seen");
        assertThatThrownBy(() -> new Track(1, Hide.PEOPLE, List.of(at(1, 0.5, 0.5), at(1, 0.5, 0.5))))
                .hasMessageContaining("follow each other");
        assertThatThrownBy(() -> new Track(0, Hide.PEOPLE, List.of(at(1, 0.5, 0.5))))
                .hasMessageContaining("numbered from 1");
    }

    @Test
    void nonsense_is_refused_where_it_comes_in() {
        assertThatThrownBy(() -> new Sighting(-1, Hide.FACES, PLACE, 0.5)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Sighting(0, Hide.FACES, PLACE, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Thresholds(0.6, 0.5, 0)).hasMessageContaining("weak <= strong");
        assertThatThrownBy(() -> new Thresholds(0.1, 0.5, -1)).hasMessageContaining("Patience");
        assertThatThrownBy(() -> new Margin(-0.1, 0, 1)).hasMessageContaining("fraction");
        assertThatThrownBy(() -> new Margin(0, 0, 0)).hasMessageContaining("before the first sighting");
    }

    private static Moment at(long time, double x, double y) {
        return new Moment(time, box(x, y, 0.1, 0.2), true, 0.8);
    }
}
