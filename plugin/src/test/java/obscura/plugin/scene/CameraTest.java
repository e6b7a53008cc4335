package obscura.plugin.scene;

import static obscura.plugin.scene.MotionTest.assertAllCovered;
import static obscura.plugin.scene.MotionTest.clip;
import static obscura.plugin.scene.MotionTest.walker;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.plugin.scene.DrawnScene.Body;
import obscura.plugin.scene.DrawnScene.Shown;
import obscura.plugin.scene.DrawnScene.Watched;
import obscura.plugin.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch tells a camera that stands still from one that is cut, knocked or carried. */
class CameraTest {
    @TempDir
    Path folder;

    @Test
    void a_fixed_camera_gives_one_stretch() {
        Watched watched = new DrawnScene(folder, 1, 1.5).watch(clip(12, t -> Shown.at(t, walker(t, 40))));

        assertThat(watched.views()).containsExactly(View.FIXED);
        assertThat(watched.moving()).doesNotContain(true);
    }

    @Test
    void a_camera_that_sees_little_but_noise_at_night_still_stands() {
        for (int noise : new int[] {5, 9, 14}) {
            Watched watched = new DrawnScene(folder, 11, noise)
                    .watch(clip(8, t -> Shown.at(t, walker(t, 90)).lit(0.15, 20)));

            assertThat(watched.views()).as("noise " + noise).containsExactly(View.FIXED);
        }
    }

    @Test
    void a_carried_camera_is_recognised_within_a_second() {
        for (double pixelsPerSecond : new double[] {2, 10, 60, 200}) {
            Watched watched = new DrawnScene(folder, 2, 1.5)
                    .watch(clip(6, t -> Shown.at(t).shifted(pixelsPerSecond * t / 1e6, 0)));

            assertThat(watched.views()).as(pixelsPerSecond + " pixels a second").containsExactly(View.MOVING);
            assertThat(watched.moving().subList(10, 60)).doesNotContain(false);
            assertThat(watched.motions().get(0).regions()).isEmpty();
        }
    }

    @Test
    void a_camera_in_a_trembling_hand_is_a_carried_one() {
        Random random = new Random(3);
        Watched watched = new DrawnScene(folder, 3, 1.5)
                .watch(clip(8, t -> Shown.at(t).shifted(3 * random.nextGaussian(), 3 * random.nextGaussian())));

        assertThat(watched.views()).endsWith(View.MOVING);
        assertThat(watched.moving().subList(10, 80)).doesNotContain(false);
    }

    @Test
    void a_busy_scene_is_not_taken_for_a_carried_camera() {
        Watched watched = new DrawnScene(folder, 4, 1.5).watch(clip(10, t -> new Shown(t, crowd(t), 1, 0, 0, 0, 0)));

        assertThat(watched.views()).containsExactly(View.FIXED);
        assertAllCovered(watched, "crowd");
    }

    @Test
    void a_camera_that_turns_and_rests_again_has_two_scenes_with_a_movement_between() {
        Watched watched = new DrawnScene(folder, 5, 1.5)
                .watch(clip(
                        20, t -> Shown.at(t, walker(t, 40)).shifted(20 * Math.max(0, Math.min(4, t / 1e6 - 8)), 0)));

        assertThat(watched.views()).containsExactly(View.FIXED, View.MOVING, View.FIXED);
        assertThat(watched.motions().get(0).scene()).isPresent();
        assertThat(watched.motions().get(2).scene()).isPresent();
        for (Shown shown : watched.shown()) {
            if (shown.time() < 7_500_000 || shown.time() > 13_000_000) {
                assertThat(watched.covers(shown.time(), shown.bodies().get(0).box()))
                        .isTrue();
            }
        }
    }

    @Test
    void a_cut_starts_a_new_scene_at_its_very_frame() {
        Watched watched = new DrawnScene(folder, 6, 1.5)
                .watch(clip(16, t -> Shown.at(t, walker(t, 40)).over(t < 8_000_000 ? 0 : 3)));

        assertThat(watched.views()).containsExactly(View.FIXED, View.FIXED);
        assertAllCovered(watched, "cut");
        assertThat(watched.meanShare()).isLessThan(0.2);
    }

    @Test
    void after_a_hole_in_the_footage_a_new_scene_begins() {
        List<Shown> clip = new ArrayList<>(clip(10, t -> Shown.at(t, walker(t, 40))));
        long hour = 3600 * Span.SECOND;
        clip.addAll(clip(10, t -> Shown.at(t + hour, walker(t, 40)).over(3)));

        Watched watched = new DrawnScene(folder, 9, 1.5).watch(clip);

        assertThat(watched.views()).containsExactly(View.FIXED, View.FIXED);
        assertAllCovered(watched, "hole");
        assertThat(watched.meanShare()).isLessThan(0.2);
    }

    @Test
    void the_same_view_after_a_hole_is_learned_anew() {
        List<Shown> clip = new ArrayList<>(clip(10, t -> Shown.at(t, walker(t, 40))));
        clip.addAll(clip(10, t -> Shown.at(t + 60 * Span.SECOND, walker(t, 40))));

        Watched watched = new DrawnScene(folder, 10, 1.5).watch(clip);

        assertThat(watched.views()).containsExactly(View.FIXED, View.FIXED);
        assertAllCovered(watched, "hole");
        assertThat(watched.meanShare()).isLessThan(0.2);
    }

    @Test
    void evenly_slow_footage_has_no_holes() {
        Watched watched = new DrawnScene(folder, 11, 1.5).watch(clip(10, t -> Shown.at(100 * t)));

        assertThat(watched.views()).containsExactly(View.FIXED);
    }

    @Test
    void a_shot_that_is_too_short_to_learn_from_is_painted_whole() {
        Watched watched = new DrawnScene(folder, 7, 1.5)
                .watch(clip(12, t -> Shown.at(t).over(t < 6_000_000 ? 0 : t < 6_800_000 ? 3 : 5)));

        assertThat(watched.views()).containsExactly(View.FIXED, View.FIXED, View.FIXED);
        for (long t = 6_000_000; t < 6_800_000; t += 100_000) {
            assertThat(watched.isWhole(t)).isTrue();
        }
        assertThat(watched.share(3_000_000)).isLessThan(0.01);
    }

    @Test
    void a_knocked_camera_is_dark_while_it_shakes_and_keeps_its_scene() {
        Watched watched = new DrawnScene(folder, 8, 1.5).watch(clip(12, t -> {
            boolean shaking = t >= 6_000_000 && t < 6_500_000;
            return Shown.at(t, walker(t, 40)).shifted(shaking ? 7 : 0, shaking ? -5 : 0);
        }));

        assertThat(watched.views()).containsExactly(View.FIXED);
        for (long t = 6_000_000; t < 6_500_000; t += 100_000) {
            assertThat(watched.isWhole(t)).isTrue();
        }
        assertThat(watched.motions().get(0).whole()).extracting(WholeSpan::why).contains(WholeSpan.Why.SHAKEN);
        assertAllCovered(watched, "knock");
        assertThat(watched.isWhole(5_000_000)).isFalse();
        assertThat(watched.isWhole(8_000_000)).isFalse();
    }

    @Test
    void a_jump_of_exposure_is_followed_and_loses_nobody() {
        Watched watched = new DrawnScene(folder, 9, 1.5)
                .watch(clip(12, t -> Shown.at(t, walker(t, 30)).lit(t < 6_000_000 ? 1 : 1.3, t < 6_000_000 ? 0 : -8)));

        assertAllCovered(watched, "exposure");
        assertThat(watched.meanShare()).isLessThan(0.25);
    }

    @Test
    void clips_of_a_few_frames_are_painted_whole() {
        for (int frames : new int[] {1, 2, 5}) {
            List<Shown> clip = new ArrayList<>();
            for (int i = 0; i < frames; i++) {
                clip.add(Shown.at(i * 1_000_000L, walker(i, 30)));
            }
            Watched watched = new DrawnScene(folder, 10, 1.5).watch(clip);

            for (Shown shown : clip) {
                assertThat(watched.isWhole(shown.time())).isTrue();
            }
            assertThat(watched.motions().get(0).share()).isEqualTo(1);
        }
    }

    /** Columns of walkers that together fill two fifths of the picture and all move. */
    private static List<Body> crowd(long time) {
        List<Body> crowd = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int left = (int) (time / 50_000 * (1 + i % 3) + i * 24) % 180;
            crowd.add(new Body(left, 20, 10, 84, 20 + 5 * i));
        }
        return crowd;
    }
}
