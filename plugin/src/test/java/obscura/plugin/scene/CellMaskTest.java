package obscura.plugin.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import obscura.plugin.mask.Box;
import org.junit.jupiter.api.Test;

/** Cells become few rectangles that lose none of them. */
class CellMaskTest {
    private static final SceneGrid GRID = new SceneGrid(64, 64, 40, 36);

    @Test
    void rectangles_hold_every_cell_and_little_more() {
        for (long seed = 1; seed <= 50; seed++) {
            CellMask mask = randomShapes(new Random(seed));
            CellMask covered = new CellMask(GRID);
            mask.rectangles().forEach(box -> add(covered, box));

            assertThat(mask.countWithout(covered)).as("lost, seed " + seed).isZero();
            assertThat(covered.count()).as("seed " + seed).isLessThanOrEqualTo(mask.count() * 5 / 4 + 4);
        }
    }

    @Test
    void growing_adds_one_cell_all_around_and_stops_at_the_edge() {
        CellMask corner = new CellMask(GRID);
        corner.set(0);
        CellMask middle = new CellMask(GRID);
        middle.set(10 * GRID.columns() + 10);
        CellMask right = new CellMask(GRID);
        right.set(11 * GRID.columns() - 1);

        assertThat(corner.grown().count()).isEqualTo(4);
        assertThat(middle.grown().count()).isEqualTo(9);
        assertThat(right.grown().count()).isEqualTo(6);
    }

    @Test
    void filling_closes_narrow_gaps_and_what_is_enclosed() {
        CellMask ring = new CellMask(GRID);
        for (int i = 5; i < 20; i++) {
            ring.set(5 * GRID.columns() + i);
            ring.set(19 * GRID.columns() + i);
            ring.set(i * GRID.columns() + 5);
            ring.set(i * GRID.columns() + 19);
        }
        CellMask apart = new CellMask(GRID);
        apart.set(3 * GRID.columns() + 3);
        apart.set(6 * GRID.columns() + 3);
        apart.set(20 * GRID.columns() + 3);

        assertThat(ring.filled().count()).isEqualTo(15 * 15);
        assertThat(apart.filled().count()).isEqualTo(5);
    }

    private static CellMask randomShapes(Random random) {
        CellMask mask = new CellMask(GRID);
        for (int shape = 0; shape < 4; shape++) {
            int cell = random.nextInt(GRID.cells());
            for (int i = 0; i < 60; i++) {
                mask.set(cell);
                int[] steps = {-1, 1, GRID.columns(), -GRID.columns()};
                cell = Math.floorMod(cell + steps[random.nextInt(4)], GRID.cells());
            }
        }
        return mask;
    }

    private static void add(CellMask mask, Box box) {
        for (int row = (int) Math.round(box.top() * GRID.rows()); row < Math.round(box.bottom() * GRID.rows()); row++) {
            int left = (int) Math.round(box.left() * GRID.columns());
            for (int column = left; column < Math.round(box.right() * GRID.columns()); column++) {
                mask.set(row * GRID.columns() + column);
            }
        }
    }
}
