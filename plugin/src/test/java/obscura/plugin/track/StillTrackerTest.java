package obscura.plugin.track;

import static obscura.plugin.track.Film.STRONG;
import static obscura.plugin.track.Film.WEAK;
import static obscura.plugin.track.Film.box;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

class StillTrackerTest {
    private static final Box SIGN = box(0.5, 0.5, 0.2, 0.1);

    private final StillTracker tracker = new StillTracker(Film.THRESHOLDS);

    @Test
    void readings_of_one_sign_seconds_apart_are_one_track() {
        see(0, SIGN);
        see(2_000_000, SIGN);
        see(4_000_000, SIGN);

        assertThat(tracker.finish()).singleElement().satisfies(track -> {
            assertThat(track.first().time()).isZero();
            assertThat(track.last().time()).isEqualTo(4_000_000);
        });
    }

    @Test
    void one_box_holds_all_its_readings_from_the_first_to_the_last() {
        Box wider = new Box(SIGN.left() - 0.02, SIGN.top(), SIGN.right(), SIGN.bottom());
        Box higher = new Box(SIGN.left(), SIGN.top() - 0.01, SIGN.right(), SIGN.bottom());
        see(0, SIGN);
        see(1_000_000, wider);
        see(2_000_000, higher);

        Track track = tracker.finish().get(0);
        assertThat(track.moments())
                .allMatch(m -> m.box().contains(SIGN.union(wider).union(higher)));
    }

    @Test
    void lettering_elsewhere_is_another_track_however_alike() {
        see(0, SIGN);
        see(200_000, box(0.5, 0.62, 0.2, 0.1));

        assertThat(tracker.finish()).hasSize(2);
    }

    @Test
    void a_box_does_not_creep_along_with_something_that_moves() {
        for (int i = 0; i < 20; i++) {
            see(i * 200_000L, box(0.2 + 0.02 * i, 0.5, 0.2, 0.1));
        }
        assertThat(tracker.finish())
                .hasSizeGreaterThan(1)
                .allMatch(track -> track.last().box().area() < 1.7 * SIGN.area());
    }

    @Test
    void a_weak_reading_is_no_reading() {
        tracker.look(0, List.of(new Sighting(0, Hide.TEXT, SIGN, WEAK)));

        assertThat(tracker.finish()).isEmpty();
    }

    @Test
    void what_is_not_read_for_longer_than_the_patience_has_ended() {
        see(0, SIGN);
        tracker.look(2_000_000, List.of());
        assertThat(tracker.ended()).isEmpty();
        assertThat(tracker.living()).hasSize(1);

        tracker.look(2_000_001, List.of());
        assertThat(tracker.living()).isEmpty();
        assertThat(tracker.ended()).hasSize(1);
        assertThat(tracker.ended()).as("told once").isEmpty();
    }

    @Test
    void every_strong_reading_lies_inside_a_track_of_its_time() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            StillTracker fresh = new StillTracker(Film.THRESHOLDS);
            List<Sighting> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<Sighting> look = readings(random, i * 300_000L);
                all.addAll(look);
                fresh.look(i * 300_000L, look);
            }
            List<Track> tracks = fresh.finish();
            for (Sighting s : all) {
                assertThat(tracks).as("seed %s, %s", seed, s).anyMatch(track -> holds(track, s));
            }
        }
    }

    private void see(long time, Box box) {
        tracker.look(time, List.of(new Sighting(time, Hide.TEXT, box, STRONG)));
    }

    private static List<Sighting> readings(Random random, long time) {
        List<Sighting> look = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Box box = box(
                    0.3 + 0.2 * random.nextInt(3) + random.nextDouble() / 20,
                    0.3 + 0.2 * random.nextInt(3) + random.nextDouble() / 20,
                    0.1 + random.nextDouble() / 10,
                    0.05 + random.nextDouble() / 20);
            look.add(new Sighting(time, Hide.TEXT, box, 0.5 + random.nextDouble() / 2));
        }
        return look;
    }

    private static boolean holds(Track track, Sighting s) {
        return track.first().time() <= s.time()
                && s.time() <= track.last().time()
                && track.last().box().contains(s.box());
    }
}
