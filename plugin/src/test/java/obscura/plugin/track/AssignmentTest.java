package obscura.plugin.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void the_whole_is_cheapest_even_when_the_first_row_must_give_up_its_favourite() {
        double[][] cost = {{0.1, 0.2}, {0.1, 0.9}};

        assertThat(Assignment.cheapest(cost, 1)).containsExactly(1, 0);
    }

    @Test
    void a_row_stays_alone_rather_than_take_what_is_dearer_or_forbidden() {
        double[][] cost = {{1.1, NEVER}, {NEVER, 0.5}};

        assertThat(Assignment.cheapest(cost, 1)).containsExactly(Assignment.ALONE, 1);
    }

    @Test
    void nothing_to_pair_is_no_trouble() {
        assertThat(Assignment.cheapest(new double[0][], 1)).isEmpty();
        assertThat(Assignment.cheapest(new double[2][0], 1)).containsExactly(Assignment.ALONE, Assignment.ALONE);
    }

    @Test
    void no_other_pairing_of_up_to_seven_by_seven_is_cheaper() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            double[][] cost = costs(random, random.nextInt(8), random.nextInt(8));

            double total = total(cost, Assignment.cheapest(cost, 1));

            assertThat(total).as("seed %d", seed).isCloseTo(tryAll(cost, 0, 0), within(1e-9));
        }
    }

    private static double[][] costs(Random random, int rows, int columns) {
        boolean ties = random.nextBoolean();
        double[][] cost = new double[rows][columns];
        for (double[] row : cost) {
            for (int c = 0; c < columns; c++) {
                // A third is forbidden; tenths make ties in every other world.
                row[c] =
                        random.nextInt(3) == 0 ? NEVER : (ties ? random.nextInt(13) / 10.0 : 1.3 * random.nextDouble());
            }
        }
        return cost;
    }

    private static double total(double[][] cost, int[] columnOf) {
        double total = 0;
        int taken = 0;
        for (int row = 0; row < cost.length; row++) {
            if (columnOf[row] == Assignment.ALONE) {
                total += 1;
            } else {
                assertThat(taken & 1 << columnOf[row]).as("column taken twice").isZero();
                taken |= 1 << columnOf[row];
                total += cost[row][columnOf[row]];
            }
        }
        return total;
    }

    private static double tryAll(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double best = 1 + tryAll(cost, row + 1, taken);
        for (int c = 0; c < cost[row].length; c++) {
            if ((taken & 1 << c) == 0) {
                best = Math.min(best, cost[row][c] + tryAll(cost, row + 1, taken | 1 << c));
            }
        }
        return best;
    }
}
