package obscura.plugin.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight pixels at once give what one at a time gives. */
class SofteningTest {
    @Test
    void every_pixel_becomes_the_mean_of_three_by_three_within_one_level() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            SceneGrid grid = new SceneGrid(16 + 2 * random.nextInt(30), 16 + 2 * random.nextInt(30), 4, 4);
            byte[] raw = new byte[grid.size()];
            random.nextBytes(raw);
            byte[] soft = new byte[grid.size()];
            new Softening(grid).soften(raw, soft);

            check(raw, soft, 0, grid.width(), grid.height(), seed);
            check(raw, soft, grid.lumaSize(), grid.width() / 2, grid.height() / 2, seed);
            check(raw, soft, grid.lumaSize() * 5 / 4, grid.width() / 2, grid.height() / 2, seed);
        }
    }

    @Test
    void black_stays_black_and_white_stays_white() {
        SceneGrid grid = new SceneGrid(18, 16, 4, 4);
        byte[] raw = new byte[grid.size()];
        Arrays.fill(raw, 0, grid.lumaSize(), (byte) 255);
        byte[] soft = new byte[grid.size()];
        new Softening(grid).soften(raw, soft);

        assertThat(soft[20] & 255).isGreaterThanOrEqualTo(254);
        assertThat(soft[grid.lumaSize() + 5]).isZero();
    }

    private static void check(byte[] raw, byte[] soft, int offset, int width, int height, long seed) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double mean = mean(raw, offset, width, height, x, y);
                assertThat(soft[offset + y * width + x] & 255)
                        .as("seed %d, %d, %d of %d x %d", seed, x, y, width, height)
                        .isBetween((int) Math.ceil(mean - 1.1), (int) Math.floor(mean + 1.1));
            }
        }
    }

    private static double mean(byte[] raw, int offset, int width, int height, int x, int y) {
        int sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int px = Math.max(0, Math.min(width - 1, x + dx));
                int py = Math.max(0, Math.min(height - 1, y + dy));
                sum += raw[offset + py * width + px] & 255;
            }
        }
        return sum / 9.0;
    }
}
