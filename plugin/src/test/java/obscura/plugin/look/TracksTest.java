package obscura.plugin.look;

import static obscura.plugin.look.FixedDetector.STRONG;
import static obscura.plugin.look.FixedDetector.WEAK;
import static obscura.plugin.look.FixedDetector.see;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.look.Stage.Scene;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is followed, who is held while the detector sees nothing, and who is not believed. */
class TracksTest {
    private static final long SECOND = Stage.SECOND;
    private static final Set<Hide> PEOPLE = Set.of(Hide.PEOPLE);
    private static final Box PLACE = Stage.box(0.5, 0.5, 0.08, 0.3);
    private static final Body STANDING = new Body(PLACE, 60);

    @TempDir
    Path temp;

    @Test
    void who_stands_still_and_was_surely_seen_once_is_covered_until_something_changes_there_and_backwards_too() {
        FixedDetector detector = seenOnce(Hide.PEOPLE, 6 * SECOND, STRONG);

        // Comes at 3 s, leaves at 12 s, and is seen in a single look.
        Seen seen = new Stage(temp, PEOPLE, false, detector)
                .play(18, time -> time < 3 * SECOND || time > 12 * SECOND ? Scene.of() : Scene.of(STANDING));

        for (long time = 3 * SECOND; time <= 12 * SECOND; time += SECOND / 25) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
        assertThat(Stage.covered(seen, 1 * SECOND, PLACE)).isZero();
        assertThat(Stage.covered(seen, 15 * SECOND, PLACE)).isZero();
    }

    @Test
    void who_never_moves_is_covered_from_the_first_frame_to_the_last() {
        Seen seen = new Stage(temp, Set.of(Hide.PEOPLE, Hide.MOTION), false, seenOnce(Hide.PEOPLE, 6 * SECOND, STRONG))
                .play(15, time -> Scene.of(STANDING));

        for (long time : Stage.times(15, 25)) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
    }

    @Test
    void who_stands_there_until_the_camera_is_cut_is_covered_until_then() {
        // Seen 1.4 s before the cut, as something beside him changed: he is not lost yet when his stretch is over.
        FixedDetector detector = seenOnce(Hide.PEOPLE, 6_600_000, STRONG);
        Body beside = new Body(Stage.box(0.9, 0.9, 0.05, 0.05), 60);

        Seen seen = new Stage(temp, PEOPLE, false, detector)
                .play(
                        14,
                        time -> time < 6_600_000
                                ? Scene.of(STANDING)
                                : time < 8 * SECOND ? Scene.of(STANDING, beside) : new Scene(0, 5, List.of()));

        for (long time = 0; time < 7_900_000; time += 40_000) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
        assertThat(Stage.covered(seen, 10 * SECOND, PLACE)).isZero();
    }

    @Test
    void who_is_seen_just_after_a_cut_stays_covered_there() {
        FixedDetector detector = seenOnce(Hide.PEOPLE, 8_200_000, STRONG);

        Seen seen = new Stage(temp, PEOPLE, false, detector)
                .play(16, time -> time < 8 * SECOND ? Scene.of() : new Scene(0, 5, List.of(STANDING)));

        for (long time = 8_100_000; time < 16 * SECOND; time += 40_000) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
    }

    @Test
    void a_weak_sighting_that_never_moves_is_not_believed() {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> see(Hide.PEOPLE, PLACE, WEAK));

        // Noise that counts as a change makes the detector look, and say the same, every time.
        Seen seen = new Stage(temp, PEOPLE, false, detector)
                .play(6, time -> Scene.of(STANDING, new Body(Stage.box(0.9, 0.9, 0.05, 0.05), flicker(time))));

        assertThat(detector.asked()).hasSizeGreaterThan(20);
        assertThat(seen.regions()).isEmpty();
    }

    @Test
    void weak_sightings_that_move_are() {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> see(Hide.PEOPLE, walker(time), WEAK));

        Seen seen = new Stage(temp, PEOPLE, false, detector).play(6, time -> Scene.of(new Body(walker(time), 60)));

        for (long time : Stage.times(5.8, 25)) {
            assertThat(Stage.covered(seen, time, walker(time)))
                    .as("at %s", time)
                    .isEqualTo(1);
        }
    }

    @Test
    void lettering_seen_once_is_covered_for_a_while_and_not_held() {
        FixedDetector detector = seenOnce(Hide.TEXT, 8 * SECOND, STRONG);

        Seen seen = new Stage(temp, Set.of(Hide.TEXT, Hide.MOTION), false, detector).play(24, time -> Scene.of());

        for (long time = 6 * SECOND; time <= 10 * SECOND; time += SECOND / 5) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
        assertThat(Stage.covered(seen, 3 * SECOND, PLACE)).isZero();
        assertThat(Stage.covered(seen, 20 * SECOND, PLACE)).isZero();
    }

    @Test
    void lettering_seen_twice_is_held() {
        FixedDetector detector = new FixedDetector(
                Hide.TEXT,
                time -> time == 8 * SECOND || time == 10 * SECOND ? see(Hide.TEXT, PLACE, STRONG) : List.of());

        Seen seen =
                new Stage(temp, Set.of(Hide.TEXT, Hide.MOTION), false, detector).play(24, time -> Scene.of(STANDING));

        for (long time : Stage.times(24, 25)) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
        assertThat(seen.tracks()).containsEntry(Hide.TEXT, 1);
    }

    @Test
    void a_strict_look_does_not_believe_lettering_read_once() {
        Seen once =
                new Stage(temp, Set.of(Hide.TEXT), true, seenOnce(Hide.TEXT, 0, STRONG)).play(4, time -> Scene.of());
        FixedDetector always = new FixedDetector(Hide.TEXT, time -> see(Hide.TEXT, PLACE, STRONG));
        Seen often = new Stage(temp, Set.of(Hide.TEXT), true, always).play(4, time -> Scene.of());

        assertThat(once.regions()).isEmpty();
        assertThat(Stage.covered(often, 2 * SECOND, PLACE)).isEqualTo(1);
    }

    /** Sees somebody the first time it is asked at or after this moment, and never again. */
    private static FixedDetector seenOnce(Hide kind, long when, double score) {
        AtomicLong told = new AtomicLong(-1);
        return new FixedDetector(kind, time -> {
            boolean first = time >= when && told.get() < 0;
            if (first) {
                told.set(time);
            }
            return first || time == told.get() ? see(kind, PLACE, score) : List.of();
        });
    }

    private static Box walker(long time) {
        return Stage.box(0.1 + time / 10e6, 0.5, 0.06, 0.3);
    }

    private static int flicker(long time) {
        return time / 200_000 % 2 == 0 ? 60 : -60;
    }
}
