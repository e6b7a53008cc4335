package obscura.plugin.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import obscura.plugin.scene.DrawnScene.Body;
import obscura.plugin.scene.DrawnScene.Shown;
import obscura.plugin.scene.DrawnScene.Watched;
import obscura.plugin.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs from the empty scene of a fixed camera is covered, on every frame, and little else is. */
class MotionTest {
    private static final long FRAME = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_walker_of_any_contrast_from_12_levels_is_covered_in_every_frame() {
        for (long seed = 1; seed <= 6; seed++) {
            int contrast = (seed % 2 == 0 ? -1 : 1) * (12 + 6 * new Random(seed).nextInt(6));
            Watched watched = new DrawnScene(folder, seed, 1.5).watch(clip(12, t -> Shown.at(t, walker(t, contrast))));

            assertAllCovered(watched, "seed " + seed + ", contrast " + contrast);
            assertThat(watched.meanShare()).as("seed " + seed).isLessThan(0.2);
        }
    }

    @Test
    void a_far_walker_of_two_by_four_small_pixels_is_covered() {
        Watched watched = new DrawnScene(folder, 5, 1)
                .watch(clip(12, t -> Shown.at(t, new Body(20 + (int) (t / 200_000), 50, 2, 4, 30))));

        assertAllCovered(watched, "far walker");
        assertThat(watched.meanShare()).isLessThan(0.05);
    }

    @Test
    void three_small_pixels_that_stand_out_are_enough() {
        Watched watched = new DrawnScene(folder, 6, 1)
                .watch(clip(12, t -> Shown.at(t, new Body(20 + (int) (t / 200_000), 50, 1, 3, 60))));

        assertAllCovered(watched, "very far walker");
    }

    @Test
    void noise_alone_covers_next_to_nothing() {
        Watched watched = new DrawnScene(folder, 7, 3).watch(clip(20, t -> Shown.at(t)));

        assertThat(watched.meanShare()).isLessThan(0.01);
        assertThat(watched.motions().get(0).share()).isLessThan(0.01);
    }

    @Test
    void somebody_there_in_the_first_frame_is_covered_in_it() {
        Watched watched = new DrawnScene(folder, 8, 1.5)
                .watch(clip(12, t -> t < 2_000_000 ? Shown.at(t, walker(t, 30)) : Shown.at(t)));

        assertAllCovered(watched, "first frame");
    }

    @Test
    void somebody_who_stands_for_most_of_the_shot_and_leaves_is_covered_while_standing() {
        Body standing = new Body(90, 40, 10, 30, -25);
        List<Shown> clip = clip(20, t -> t < 12_000_000 ? Shown.at(t, standing) : Shown.at(t));
        MovingRegion track = new MovingRegion(new Span(0, 12_000_000), standing.box());

        assertAllCovered(new DrawnScene(folder, 9, 1.5).watch(clip), "without tracks");
        Watched known =
                new DrawnScene(folder, 9, 1.5).withTracks(List.of(track)).watch(clip);
        assertAllCovered(known, "with tracks");
        assertThat(known.share(18_000_000)).as("the place is free again").isLessThan(0.01);
    }

    @Test
    void where_a_car_parks_half_way_nobody_can_tell_what_is_empty_so_it_is_covered_throughout() {
        Body car = new Body(40, 50, 40, 20, 40);
        Watched watched =
                new DrawnScene(folder, 10, 1.5).watch(clip(20, t -> t < 10_000_000 ? Shown.at(t) : Shown.at(t, car)));

        assertAllCovered(watched, "car");
        assertThat(watched.covers(3_000_000, car.box())).isTrue();
        assertThat(watched.meanShare()).isLessThan(0.15);
    }

    @Test
    void who_is_known_to_stand_there_all_the_time_never_becomes_part_of_the_scene() {
        Body sitting = new Body(90, 40, 10, 30, -25);
        MovingRegion track = new MovingRegion(Span.ALWAYS, sitting.box());
        Watched watched =
                new DrawnScene(folder, 11, 1.5).withTracks(List.of(track)).watch(clip(10, t -> Shown.at(t, sitting)));

        assertAllCovered(watched, "sitting");
        EmptyScene scene = watched.motions().get(0).scene().orElseThrow();
        assertThat(scene.isKnown(95, 50)).isFalse();
        assertThat(scene.isKnown(20, 20)).isTrue();
    }

    @Test
    void a_slow_change_of_light_does_not_darken_the_picture() {
        Watched watched = new DrawnScene(folder, 12, 1.5)
                .watch(clip(30, t -> Shown.at(t, walker(t, 30)).lit(1, 20.0 * t / 30_000_000)));

        assertAllCovered(watched, "drift");
        assertThat(watched.meanShare()).isLessThan(0.2);
    }

    @Test
    void a_small_light_that_flickers_stays_a_small_place() {
        Body lamp = new Body(30, 30, 4, 4, 60);
        Watched watched = new DrawnScene(folder, 13, 1.5)
                .watch(clip(15, t -> t / 500_000 % 2 == 0 ? Shown.at(t, lamp) : Shown.at(t)));

        assertAllCovered(watched, "lamp");
        assertThat(watched.meanShare()).isLessThan(0.03);
    }

    @Test
    void a_place_is_covered_from_0_4_s_before_to_0_4_s_after_whatever_the_frame_rate() {
        Body flash = new Body(90, 40, 12, 24, 40);
        for (int rate : new int[] {5, 12, 60}) {
            List<Shown> clip = new ArrayList<>();
            for (long t = 0; t < 8_000_000; t += 1_000_000 / rate) {
                boolean there = t >= 4_000_000 && t < 4_000_000 + 2_000_000 / rate;
                clip.add(there ? Shown.at(t, flash) : Shown.at(t));
            }
            Watched watched = new DrawnScene(folder, 14, 1).watch(clip);

            assertAllCovered(watched, rate + " frames a second");
            assertThat(watched.covers(3_600_000, flash.box())).isTrue();
            assertThat(watched.covers(4_400_000, flash.box())).isTrue();
            assertThat(watched.share(3_300_000)).isZero();
            assertThat(watched.share(5_200_000)).isZero();
        }
    }

    @Test
    void frames_at_irregular_times_are_covered_at_their_own_times() {
        Random random = new Random(15);
        List<Shown> clip = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < 150; i++) {
            clip.add(Shown.at(time, walker(time, 30)));
            time += random.nextInt(10) == 0 ? 2_000_000 : 16_667 + random.nextInt(60_000);
        }

        assertAllCovered(new DrawnScene(folder, 15, 1.5).watch(clip), "irregular");
    }

    @Test
    void half_a_frame_a_second_is_enough() {
        List<Shown> clip = new ArrayList<>();
        for (long t = 0; t < 80_000_000; t += 2_000_000) {
            clip.add(Shown.at(t, new Body((int) (t / 500_000), 30, 10, 30, 30)));
        }

        Watched watched = new DrawnScene(folder, 16, 1.5).watch(clip);
        assertAllCovered(watched, "slow frames");
        assertThat(watched.meanShare()).isLessThan(0.3);
    }

    static List<Shown> clip(int seconds, LongFunction<Shown> frame) {
        List<Shown> clip = new ArrayList<>();
        for (long t = 0; t < seconds * Span.SECOND; t += FRAME) {
            clip.add(frame.apply(t));
        }
        return clip;
    }

    static Body walker(long time, int contrast) {
        return new Body(10 + (int) (time / 80_000) % 160, 40, 8, 26, contrast);
    }

    static void assertAllCovered(Watched watched, String what) {
        for (Shown shown : watched.shown()) {
            for (Body body : shown.bodies()) {
                assertThat(watched.covers(shown.time(), body.box()))
                        .as("%s: %s at %d", what, body, shown.time())
                        .isTrue();
            }
        }
    }
}
