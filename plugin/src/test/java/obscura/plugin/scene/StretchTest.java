package obscura.plugin.scene;

import static obscura.plugin.scene.MotionTest.assertAllCovered;
import static obscura.plugin.scene.MotionTest.clip;
import static obscura.plugin.scene.MotionTest.walker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import obscura.plugin.scene.DrawnScene.Body;
import obscura.plugin.scene.DrawnScene.Shown;
import obscura.plugin.scene.DrawnScene.Watched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip of any length is watched in stretches of bounded size, and who stands still can be followed in each. */
class StretchTest {
    private static final long HUNDRED_PICTURES = 100L * DrawnScene.GRID.size();

    private static final Body STANDING = new Body(90, 40, 10, 30, -25);

    @TempDir
    Path folder;

    @Test
    void a_long_clip_is_cut_into_stretches_without_gaps_and_leaves_no_file() {
        SceneGrid grid = new SceneGrid(32, 32, 8, 8);
        List<Stretch> stretches = new ArrayList<>();
        ByteBuffer picture = ByteBuffer.allocate(grid.size());
        try (SceneWatch watch = new SceneWatch(grid, folder, 200L * grid.size(), stretches::add)) {
            for (int i = 0; i < 20_000; i++) {
                watch.frame(i * 40_000L, picture);
            }
            assertThat(folder).isEmptyDirectory();
            watch.finish(20_000 * 40_000L);
        }

        assertThat(stretches).hasSizeBetween(100, 110);
        assertThat(stretches.get(0).span().from()).isZero();
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).span().from())
                    .isEqualTo(stretches.get(i - 1).span().to());
            assertThat(stretches.get(i).continuesTheShot()).isTrue();
        }
        assertThat(stretches.get(stretches.size() - 1).span().to()).isEqualTo(20_000 * 40_000L);
    }

    @Test
    void what_was_learned_carries_over_to_the_next_stretch_of_the_shot() {
        Watched watched = new DrawnScene(folder, 21, 1.5)
                .withSpool(HUNDRED_PICTURES)
                .watch(clip(30, t -> t < 7_000_000 ? Shown.at(t) : Shown.at(t, STANDING)));

        assertThat(watched.views()).hasSizeGreaterThan(3);
        assertAllCovered(watched, "standing across the stretches' borders");
        assertThat(watched.meanShare()).isLessThan(0.1);
    }

    @Test
    void a_last_stretch_of_few_frames_still_knows_the_scene() {
        Watched watched = new DrawnScene(folder, 22, 1.5)
                .withSpool(HUNDRED_PICTURES)
                .watch(clip(10, t -> Shown.at(t, walker(t, 30))).subList(0, 100));

        assertThat(watched.motions()).hasSize(2);
        assertThat(watched.motions().get(1).whole()).isEmpty();
        assertAllCovered(watched, "last frame");
    }

    @Test
    void a_box_is_held_until_who_stands_in_it_leaves() {
        List<Shown> clip = clip(12, t -> t >= 2_000_000 && t < 8_000_000 ? Shown.at(t, STANDING) : Shown.at(t));

        ask(clip, (stretch, motion) -> {
            assertThat(stretch.held(STANDING.box(), 3_000_000)).isBetween(8_000_000L, 8_200_000L);
            assertThat(stretch.heldBefore(STANDING.box(), 5_000_000)).isBetween(1_700_000L, 2_000_000L);
            assertThat(stretch.held(STANDING.box(), 9_000_000))
                    .isEqualTo(stretch.span().to());
        });
    }

    @Test
    void a_box_is_held_while_somebody_else_passes_in_front_and_the_light_changes() {
        List<Shown> clip = clip(12, t -> {
            boolean passing = t >= 5_000_000 && t < 6_000_000;
            Shown shown = passing ? Shown.at(t, STANDING, new Body(80, 38, 24, 34, 50)) : Shown.at(t, STANDING);
            return shown.lit(1 + t / 1e8, t / 1e6);
        });

        ask(clip, (stretch, motion) -> {
            assertThat(stretch.held(STANDING.box(), 2_000_000))
                    .isEqualTo(stretch.span().to());
            assertThat(stretch.heldBefore(STANDING.box(), 10_000_000)).isZero();
        });
    }

    @Test
    void a_hold_goes_on_from_the_end_of_the_stretch_before() {
        List<Long> ends = new ArrayList<>();
        List<Shown> clip = clip(20, t -> t < 15_000_000 ? Shown.at(t, STANDING) : Shown.at(t));
        watch(
                clip,
                HUNDRED_PICTURES,
                stretch -> ends.add(stretch.held(STANDING.box(), stretch.span().from())));

        assertThat(ends.get(0)).isBetween(9_000_000L, 10_000_000L);
        assertThat(ends.get(1)).isBetween(15_000_000L, 15_200_000L);
    }

    @Test
    void nothing_is_held_while_the_camera_moves() {
        ask(clip(5, t -> Shown.at(t).shifted(t / 1e5, 0)), (stretch, motion) -> {
            assertThat(stretch.held(STANDING.box(), 1_000_000)).isEqualTo(1_000_000);
            assertThat(stretch.heldBefore(STANDING.box(), 1_000_000)).isEqualTo(1_000_000);
        });
    }

    @Test
    void a_stretch_answers_only_while_it_is_handed_over() {
        List<Stretch> kept = new ArrayList<>();
        watch(clip(3, t -> Shown.at(t)), HUNDRED_PICTURES, kept::add);

        assertThatThrownBy(() -> kept.get(0).motion(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void frames_out_of_order_are_refused() {
        try (SceneWatch watch = new SceneWatch(DrawnScene.GRID, folder, HUNDRED_PICTURES, stretch -> {})) {
            ByteBuffer picture = ByteBuffer.allocate(DrawnScene.GRID.size());
            watch.frame(1000, picture);

            assertThatThrownBy(() -> watch.frame(1000, picture)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void ask(List<Shown> clip, BiConsumer<Stretch, Motion> questions) {
        watch(clip, 64L << 20, stretch -> questions.accept(stretch, stretch.motion(List.of())));
    }

    private void watch(List<Shown> clip, long spool, Consumer<Stretch> finished) {
        DrawnScene drawn = new DrawnScene(folder, 24, 1.5);
        try (SceneWatch watch = new SceneWatch(DrawnScene.GRID, folder, spool, finished)) {
            for (Shown shown : clip) {
                watch.frame(shown.time(), drawn.draw(shown));
            }
            watch.finish(clip.get(clip.size() - 1).time() + 100_000);
        }
    }
}
