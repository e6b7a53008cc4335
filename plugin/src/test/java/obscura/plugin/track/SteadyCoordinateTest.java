package obscura.plugin.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyCoordinateTest {
    private static final double NOISE = 0.01;
    private static final double JOLT = 0.05;

    @Test
    void the_speed_of_a_steady_mover_is_learned_through_the_noise() {
        Random random = new Random(7);
        SteadyCoordinate c = SteadyCoordinate.first(0, NOISE, 1);
        for (int i = 1; i <= 50; i++) {
            c = c.after(0.2, JOLT).corrected(0.3 * 0.2 * i + NOISE * random.nextGaussian(), NOISE);
        }

        assertThat(c.speed()).isCloseTo(0.3, within(0.05));
        assertThat(c.after(1, JOLT).at()).isCloseTo(0.3 * 11, within(0.06));
    }

    @Test
    void looking_ahead_once_is_looking_ahead_in_steps() {
        SteadyCoordinate c =
                SteadyCoordinate.first(0.2, NOISE, 1).after(0.2, JOLT).corrected(0.25, NOISE);

        SteadyCoordinate once = c.after(1.0, JOLT);
        SteadyCoordinate steps = c.after(0.3, JOLT).after(0.7, JOLT);

        assertThat(once.at()).isCloseTo(steps.at(), within(1e-12));
        assertThat(once.atVariance()).isCloseTo(steps.atVariance(), within(1e-12));
        assertThat(once.covariance()).isCloseTo(steps.covariance(), within(1e-12));
        assertThat(once.speedVariance()).isCloseTo(steps.speedVariance(), within(1e-12));
    }

    @Test
    void doubt_grows_with_time_and_shrinks_with_a_look() {
        SteadyCoordinate c = SteadyCoordinate.first(0.5, NOISE, 1);
        SteadyCoordinate later = c.after(1, JOLT);
        SteadyCoordinate seen = later.corrected(0.6, NOISE);

        assertThat(later.atVariance()).isGreaterThan(c.atVariance());
        assertThat(seen.atVariance()).isLessThan(NOISE * NOISE);
        assertThat(seen.speedVariance()).isLessThan(later.speedVariance());
        assertThat(later.surprise(0.9, NOISE)).isLessThan(c.surprise(0.9, NOISE));
    }

    @Test
    void variances_stay_variances_over_a_long_life() {
        SteadyCoordinate c = SteadyCoordinate.first(0.5, NOISE, 1);
        for (int i = 0; i < 100_000; i++) {
            c = c.after(0.2, JOLT).corrected(0.5, NOISE);
        }

        assertThat(c.atVariance()).isPositive();
        assertThat(c.speedVariance()).isPositive();
        assertThat(c.covariance() * c.covariance()).isLessThan(c.atVariance() * c.speedVariance());
        assertThat(c.at()).isCloseTo(0.5, within(1e-9));
    }
}
