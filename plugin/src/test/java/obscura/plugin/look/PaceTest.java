package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final long FIFTH = 200_000;

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 12.5, 15, 24, 25, 30000 / 1001.0, 50, 60, 120})
    void looks_come_at_least_five_times_a_second_at_every_frame_rate(double rate) {
        List<Long> looks = looks(Stage.times(20, rate), OptionalInt.empty());

        assertThat(looks.get(0)).isZero();
        for (int i = 1; i < looks.size(); i++) {
            // A frame's time is rounded to whole microseconds.
            assertThat(looks.get(i) - looks.get(i - 1)).as("look %s", i).isLessThanOrEqualTo(FIFTH + 1);
        }
    }

    @Test
    void looks_are_not_much_more_often_than_that() {
        assertThat(looks(Stage.times(20, 25), OptionalInt.empty())).hasSize(100);
        assertThat(looks(Stage.times(20, 10), OptionalInt.empty())).hasSize(100);
    }

    @Test
    void with_a_changing_frame_rate_the_first_frame_after_a_fifth_of_a_second_is_always_looked_at() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Long> times = new ArrayList<>(List.of(0L));
            while (times.size() < 300) {
                times.add(times.get(times.size() - 1) + 1 + random.nextInt(random.nextBoolean() ? 20_000 : 400_000));
            }
            List<Long> looks = looks(times, OptionalInt.empty());
            long last = 0;
            for (long time : times) {
                last = looks.contains(time) ? time : last;
                assertThat(time - last).as("seed %s, frame at %s", seed, time).isLessThanOrEqualTo(FIFTH);
            }
        }
    }

    @Test
    void on_request_every_nth_frame_is_looked_at() {
        assertThat(looks(List.of(0L, 1L, 2L, 500_000L, 900_000L, 900_001L, 900_002L), OptionalInt.of(3)))
                .containsExactly(0L, 500_000L, 900_002L);
    }

    @Test
    void a_moving_camera_is_looked_at_in_every_frame() {
        Pace pace = new Pace(OptionalInt.empty());
        assertThat(Stage.times(3, 60)).allMatch(time -> pace.due(time, true));
    }

    private static List<Long> looks(List<Long> times, OptionalInt every) {
        Pace pace = new Pace(every);
        return times.stream().filter(time -> pace.due(time, false)).toList();
    }
}
