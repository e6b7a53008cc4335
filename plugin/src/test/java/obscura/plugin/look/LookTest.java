package obscura.plugin.look;

import static obscura.plugin.look.FixedDetector.STRONG;
import static obscura.plugin.look.FixedDetector.see;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.Detection;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.look.Stage.Scene;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clip's look promises, from its frames to the regions of its plan. */
class LookTest {
    private static final long SECOND = Stage.SECOND;
    private static final Set<Hide> PEOPLE = Set.of(Hide.PEOPLE);
    private static final Box PLACE = Stage.box(0.3, 0.5, 0.08, 0.3);

    @TempDir
    Path temp;

    @Test
    void somebody_seen_is_covered_at_every_look_and_between_them() {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> see(Hide.PEOPLE, walker(time), STRONG));

        Seen seen = new Stage(temp, PEOPLE, false, detector).play(6, time -> Scene.of(new Body(walker(time), 60)));

        for (long time : Stage.times(6, 25)) {
            assertThat(Stage.covered(seen, time, walker(time)))
                    .as("at %s", time)
                    .isEqualTo(1);
        }
        assertThat(seen.tracks()).containsEntry(Hide.PEOPLE, 1);
        assertThat(seen.runs().get(Hide.PEOPLE)).isBetween(30L, 31L);
    }

    @Test
    void what_a_detector_misses_but_moves_is_covered_too() {
        FixedDetector blind = new FixedDetector(Hide.PEOPLE, time -> List.of());

        Seen seen = new Stage(temp, Set.of(Hide.PEOPLE, Hide.MOTION), false, blind)
                .play(8, time -> Scene.of(new Body(walker(time), 60)));

        for (long time : Stage.times(8, 25)) {
            assertThat(Stage.covered(seen, time, walker(time)))
                    .as("at %s", time)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_moving_camera_is_looked_at_in_every_frame_and_the_look_says_so() {
        FixedDetector people = new FixedDetector(Hide.PEOPLE, time -> List.of());
        FixedDetector text = new FixedDetector(Hide.TEXT, time -> List.of());

        Seen seen = new Stage(temp, Set.of(Hide.PEOPLE, Hide.TEXT, Hide.MOTION), false, people, text)
                .play(6, time -> new Scene(time / 6_000.0, 1, List.of()));

        List<Long> later = Stage.times(6, 25).stream().filter(t -> t > SECOND).toList();
        assertThat(people.timesOfWholePictures()).containsAll(later);
        assertThat(text.timesOfWholePictures()).containsAll(later);
        assertThat(seen.moving()).isNotEmpty();
    }

    @Test
    void lettering_that_passes_a_moving_camera_is_followed() {
        FixedDetector text = new FixedDetector(Hide.TEXT, time -> see(Hide.TEXT, passing(time), STRONG));

        Seen seen = new Stage(temp, Set.of(Hide.TEXT, Hide.MOTION), false, text)
                .play(6, time -> new Scene(time / 6_000.0, 1, List.of(new Body(passing(time), 60))));

        for (long time : Stage.times(6, 25)) {
            assertThat(Stage.covered(seen, time, passing(time)))
                    .as("at %s", time)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_detector_that_throws_makes_the_look_fail() {
        FixedDetector broken = new FixedDetector(Hide.FACES, time -> {
            if (time >= SECOND) {
                throw new ObscuraException(ObscuraException.Kind.FAILED, "The model did not answer.");
            }
            return List.of();
        });
        FixedDetector whole = new FixedDetector(Hide.PEOPLE, time -> List.of());
        Stage stage = new Stage(temp, Set.of(Hide.PEOPLE, Hide.FACES), false, broken, whole);

        assertThatThrownBy(() -> stage.play(9, time -> Scene.of()))
                .isInstanceOf(ObscuraException.class)
                .hasMessage("The model did not answer.");
        assertThat(broken.isClosed()).isTrue();
        assertThat(whole.isClosed()).isTrue();
    }

    @Test
    void nobody_under_the_paint_is_looked_for_again_in_the_strict_look() {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> see(Hide.PEOPLE, PLACE, STRONG));
        Body body = new Body(PLACE, 60);

        Seen covered = new Stage(temp, PEOPLE, true, detector).hiding(PLACE).play(3, time -> Scene.of(body));
        Seen open = new Stage(temp, PEOPLE, true, detector)
                .hiding(Stage.box(0.8, 0.5, 0.1, 0.3))
                .play(3, time -> Scene.of(body));

        assertThat(covered.regions()).isEmpty();
        assertThat(covered.tracks()).isEmpty();
        assertThat(Stage.covered(open, SECOND, PLACE)).isEqualTo(1);
    }

    @Test
    void of_two_models_for_one_kind_each_is_believed_where_it_is_sure() {
        FixedDetector modest =
                new FixedDetector(Hide.PEOPLE, 0.4, time -> time == 0 ? see(Hide.PEOPLE, PLACE, 0.45) : List.of());
        FixedDetector proud = new FixedDetector(Hide.PEOPLE, 0.9, time -> List.of());

        Seen seen = new Stage(temp, PEOPLE, false, proud, modest).play(2, time -> Scene.of(new Body(PLACE, 60)));

        assertThat(Stage.covered(seen, SECOND, PLACE)).isEqualTo(1);
    }

    @Test
    void every_seen_box_lies_inside_the_regions_at_its_time() {
        for (long seed = 1; seed <= 25; seed++) {
            FixedDetector people = random(seed, Hide.PEOPLE);
            FixedDetector faces = random(-seed, Hide.FACES);
            Set<Hide> hide =
                    seed % 2 == 0 ? Set.of(Hide.PEOPLE, Hide.FACES, Hide.MOTION) : Set.of(Hide.PEOPLE, Hide.FACES);

            Seen seen = new Stage(temp, hide, false, people, faces)
                    .play(Stage.times(4, 10), time -> new Scene(time / 40_000.0, 1, List.of()));

            assertInside(seen, people, seed);
            assertInside(seen, faces, seed);
        }
    }

    private static void assertInside(Seen seen, FixedDetector detector, long seed) {
        assertThat(detector.answers()).as("seed %s", seed).isNotEmpty();
        for (FixedDetector.Answer answer : detector.answers()) {
            assertThat(Stage.covered(seen, answer.time(), answer.box()))
                    .as("seed %s, %s", seed, answer)
                    .isEqualTo(1);
        }
    }

    @Test
    void an_empty_clip_needs_nothing_painted() {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> List.of());

        Seen seen = new Stage(temp, PEOPLE, false, detector).play(List.of(), time -> Scene.of());

        assertThat(seen.regions()).isEmpty();
        assertThat(seen.models()).containsExactly(detector.card());
    }

    @Test
    void every_region_has_a_kind_and_the_regions_of_one_thing_share_an_id() {
        FixedDetector detector = new FixedDetector(Hide.PEOPLE, time -> see(Hide.PEOPLE, walker(time), STRONG));

        Seen seen = new Stage(temp, PEOPLE, false, detector).play(3, time -> Scene.of(new Body(walker(time), 60)));

        assertThat(seen.regions()).extracting(Region::kind).containsOnly(Hide.PEOPLE);
        assertThat(seen.regions()).extracting(Region::id).containsOnly("people1");
    }

    /** Sees up to three things at random places in every frame. */
    private static FixedDetector random(long seed, Hide kind) {
        return new FixedDetector(kind, time -> {
            Random random = new Random(seed * 1_000_003 + time);
            List<Detection> seen = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                Box box = Stage.box(x, y, 0.02 + random.nextDouble() / 5, 0.02 + random.nextDouble() / 3);
                seen.add(new Detection(kind, box, 0.5 + random.nextDouble() / 2));
            }
            return seen;
        });
    }

    private static Box walker(long time) {
        return Stage.box(0.1 + time / 10e6, 0.5, 0.06, 0.3);
    }

    private static Box passing(long time) {
        return Stage.box(0.9 - time / 8e6, 0.4, 0.1, 0.05);
    }
}
