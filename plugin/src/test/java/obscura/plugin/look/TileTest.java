package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import obscura.plugin.mask.Box;
import org.junit.jupiter.api.Test;

class TileTest {
    @Test
    void a_grid_reaches_from_edge_to_edge() {
        for (int n = 1; n <= 5; n++) {
            Box all = Tile.grid(n).stream().map(Tile::area).reduce(Box::union).orElseThrow();

            assertThat(Tile.grid(n)).hasSize(n * n);
            assertThat(all.area()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void whoever_is_smaller_than_the_overlap_is_whole_in_one_tile_wherever_he_stands() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(5);
            double overlap = 0.249 * Tile.grid(n).get(0).area().width();
            double x = random.nextDouble() * (1 - overlap);
            double y = random.nextDouble() * (1 - overlap);
            Box somebody = new Box(x, y, x + overlap, y + overlap);

            assertThat(Tile.grid(n)).as("seed %s, %s", seed, somebody).anyMatch(t -> holds(t.area(), somebody));
        }
    }

    private static boolean holds(Box area, Box somebody) {
        return area.intersection(somebody) >= somebody.area() - 1e-9;
    }
}
