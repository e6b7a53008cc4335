package obscura.plugin.video.libav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import obscura.plugin.video.Footage.Ratio;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Ratio MILLIS = new Ratio(1, 1000);
    private static final Ratio RATE = new Ratio(25, 1);
    private static final long MISSING = Timeline.MISSING;

    @Test
    void times_start_at_zero_and_keep_their_distances() {
        assertThat(places(5000, 5040, 5041, 6000)).containsExactly(0, 40, 41, 1000);
    }

    @Test
    void a_missing_time_follows_by_one_frame_and_the_next_real_one_stands() {
        assertThat(places(0, MISSING, 80, MISSING, MISSING, 200)).containsExactly(0, 40, 80, 120, 160, 200);
        assertThat(places(MISSING, MISSING)).containsExactly(0, 40);
    }

    @Test
    void repeated_and_slightly_early_times_rise_by_a_tick() {
        assertThat(places(0, 40, 40, 39, 80)).containsExactly(0, 40, 41, 42, 80);
    }

    @Test
    void a_clock_that_was_set_back_goes_on_one_frame_later() {
        assertThat(places(90_000, 90_040, 500, 540, 600)).containsExactly(0, 40, 80, 120, 180);
    }

    @Test
    void a_leap_longer_than_a_file_can_hold_is_not_believed() {
        long tooFar = 100_000_000L;
        assertThat(places(0, 40, tooFar, tooFar + 50)).containsExactly(0, 40, 80, 130);
        assertThat(places(0, 3_600_000, 3_600_040)).containsExactly(0, 3_600_000, 3_600_040);
    }

    @Test
    void any_times_whatsoever_give_strictly_rising_places() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Ratio base = new Ratio(1 + random.nextInt(1001), 1 + random.nextInt(1_000_000));
            Timeline timeline = new Timeline(base, new Ratio(random.nextInt(60), 1));
            long last = -1;
            for (int i = 0; i < 200; i++) {
                long place = timeline.next(anyStamp(random));
                assertThat(place).as("seed " + seed).isGreaterThan(last);
                assertThat(timeline.micros(place)).as("seed " + seed).isNotNegative();
                last = place;
            }
        }
    }

    private static long anyStamp(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> MISSING;
            case 1 -> random.nextLong();
            case 2 -> Long.MAX_VALUE - random.nextInt(3);
            default -> random.nextInt(100_000);
        };
    }

    @Test
    void micros_of_thirds_do_not_drift() {
        Timeline ntsc = new Timeline(new Ratio(1001, 30_000), new Ratio(30_000, 1001));
        assertThat(ntsc.micros(30_000)).isEqualTo(1_001_000_000L);
        assertThat(ntsc.micros(1)).isEqualTo(33_366);
    }

    private static long[] places(long... stamps) {
        Timeline timeline = new Timeline(MILLIS, RATE);
        return LongStream.of(stamps).map(timeline::next).toArray();
    }
}
