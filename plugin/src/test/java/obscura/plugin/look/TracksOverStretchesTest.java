package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import obscura.plugin.detect.Detection;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.scene.SceneWatch;
import obscura.plugin.track.Margin;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long clip comes in stretches that follow each other; nobody is let go where one ends. */
class TracksOverStretchesTest {
    private static final long SECOND = Stage.SECOND;
    private static final Box PLACE = Stage.box(0.5, 0.5, 0.08, 0.3);
    private static final Body STANDING = new Body(PLACE, 60);

    @TempDir
    Path temp;

    @Test
    void who_was_seen_once_is_held_from_stretch_to_stretch_until_something_changes_there() {
        Seen seen = play(20, List.of(SECOND), time -> time < 15 * SECOND ? List.of(STANDING) : List.of());

        for (long time = 0; time < 15 * SECOND; time += 40_000) {
            assertThat(Stage.covered(seen, time, PLACE)).as("at %s", time).isEqualTo(1);
        }
        assertThat(Stage.covered(seen, 18 * SECOND, PLACE)).isZero();
    }

    @Test
    void whenever_the_last_sighting_was_there_is_no_hole_at_the_end_of_a_stretch() {
        for (long last = 3 * SECOND; last < 6 * SECOND; last += 200_000) {
            Seen seen = play(12, List.of(SECOND, last), time -> List.of(STANDING));

            for (long time = 0; time < 12 * SECOND; time += 40_000) {
                assertThat(Stage.covered(seen, time, PLACE))
                        .as("last seen at %s, at %s", last, time)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_place_left_before_the_stretch_ended_is_not_held_in_the_next() {
        Seen seen = play(12, List.of(3 * SECOND), time -> time < 3_200_000 ? List.of(STANDING) : List.of());

        assertThat(Stage.covered(seen, 3 * SECOND, PLACE)).isEqualTo(1);
        assertThat(Stage.covered(seen, 8 * SECOND, PLACE)).isZero();
    }

    @Test
    void somebody_in_many_stretches_is_counted_once() {
        List<Long> always = Stage.times(12, 5);

        assertThat(play(12, always, time -> List.of(STANDING)).tracks()).containsEntry(Hide.PEOPLE, 1);
    }

    /** Stretches of four seconds; somebody is seen at these times. */
    private Seen play(int seconds, List<Long> sightings, LongFunction<List<Body>> bodies) {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> List.of());
        LookSettings settings = new LookSettings(Set.of(Hide.PEOPLE), OptionalInt.empty(), false);
        Tracks tracks = new Tracks(List.of(detector.card()), settings, new Margin(0.05, 0.05, Margin.LEAD));
        SmallPicture small = SmallSize.of(Stage.FOOTAGE);
        long spool = 100L * SmallPicture.sizeOf(small.width(), small.height());
        try (SceneWatch watch = new SceneWatch(SmallSize.grid(Stage.FOOTAGE, small), temp, spool, tracks::holdIn)) {
            for (long time : Stage.times(seconds, 25)) {
                DrawnFrame.of(time, Stage.FOOTAGE, 0, bodies.apply(time)).shrink(small);
                watch.frame(time, small.bytes());
                if (time % 200_000 == 0) {
                    boolean seen = sightings.contains(time);
                    tracks.look(time, seen ? List.of(new Detection(Hide.PEOPLE, PLACE, 0.9)) : List.of(), false);
                }
            }
            tracks.finish();
            watch.finish(seconds * SECOND);
        }
        return new Seen(
                tracks.regions(), tracks.counts(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
