package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import obscura.plugin.scene.SceneGrid;
import obscura.plugin.video.Footage;
import obscura.plugin.video.SmallPicture;
import org.junit.jupiter.api.Test;

class SmallSizeTest {
    @Test
    void full_hd_is_watched_in_384_by_216_points_and_cells_of_a_macroblock() {
        Footage footage = DrawnFrame.footage(1920, 1080);

        SmallPicture small = SmallSize.of(footage);

        assertThat(small.width()).isEqualTo(384);
        assertThat(small.height()).isEqualTo(216);
        assertThat(SmallSize.grid(footage, small)).isEqualTo(new SceneGrid(384, 216, 120, 68));
    }

    @Test
    void every_size_of_picture_has_a_grid_and_is_never_enlarged_but_for_the_tiniest() {
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            Footage footage = DrawnFrame.footage(2 + random.nextInt(8192), 2 + random.nextInt(8192));

            SmallPicture small = SmallSize.of(footage);
            SceneGrid grid = SmallSize.grid(footage, small);

            String what = "seed " + seed + ", " + footage.width() + " x " + footage.height();
            assertThat(small.width()).as(what).isBetween(16, 384).matches(side -> side % 2 == 0);
            assertThat(small.width()).as(what).isLessThanOrEqualTo(Math.max(16, footage.width() + 1));
            assertThat(small.height()).as(what).isBetween(16, 384).matches(side -> side % 2 == 0);
            assertThat(grid.columns()).as(what).isBetween(1, 121);
            assertThat(grid.rows()).as(what).isBetween(1, 121);
        }
    }
}
