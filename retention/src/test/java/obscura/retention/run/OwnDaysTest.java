package obscura.retention.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import obscura.plugin.nvr.kept.KeptKind;
import org.junit.jupiter.api.Test;

/** Whatever holds begin and end and whatever a recorder says, what it is told follows these rules. */
class OwnDaysTest {
    private static OptionalInt maybe(Random random) {
        return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(60)) : OptionalInt.empty();
    }

    private static Optional<DaysBefore.Days> known(Random random, double now) {
        double told = random.nextBoolean() ? now : random.nextInt(60);
        return random.nextBoolean()
                ? Optional.of(new DaysBefore.Days(RunBench.HALL, KeptKind.RECORDING, random.nextInt(60), told))
                : Optional.empty();
    }

    @Test
    void what_a_hold_needs_is_never_cut_short_and_a_rule_is_kept_where_no_hold_stands() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            OptionalInt rule = maybe(random);
            OptionalInt floor = maybe(random);
            double now = random.nextInt(120) / 2.0;
            OwnDays days = OwnDays.of(rule, floor, now, known(random, now));
            double after = days.set().orElse(now);
            assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(floor.orElse(0));
            if (rule.isPresent()) {
                assertThat(after).as("seed %d", seed).isLessThanOrEqualTo(Math.max(rule.getAsInt(), floor.orElse(0)));
            }
            assertThat(days.before().isPresent() && floor.isEmpty())
                    .as("seed %d: nothing is remembered without a hold", seed)
                    .isFalse();
        }
    }

    @Test
    void after_any_holds_it_goes_back_to_the_last_that_somebody_else_said() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            double theirs = random.nextInt(40) / 2.0;
            double now = theirs;
            Optional<DaysBefore.Days> known = Optional.empty();
            for (int step = random.nextInt(12); step >= 0; step--) {
                if (random.nextInt(4) == 0) {
                    // More than any hold needs would be no number of ours.
                    theirs = 100 + random.nextInt(40) / 2.0;
                    now = theirs;
                }
                OptionalInt floor = step == 0 ? OptionalInt.empty() : maybe(random);
                OwnDays days = OwnDays.of(OptionalInt.empty(), floor, now, known);
                double told = days.set().orElse(now);
                now = told;
                known = days.before().isPresent()
                        ? Optional.of(new DaysBefore.Days(
                                RunBench.HALL, KeptKind.RECORDING, days.before().getAsDouble(), told))
                        : Optional.empty();
            }
            assertThat(now).as("seed %d", seed).isEqualTo(theirs);
        }
    }
}
