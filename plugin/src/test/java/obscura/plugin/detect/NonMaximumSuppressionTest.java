package obscura.plugin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {
    @Test
    void of_boxes_around_one_person_the_best_stays() {
        Detection good = person(0.10, 0.30, 0.9);
        Detection poor = person(0.11, 0.31, 0.5);

        assertThat(NonMaximumSuppression.keep(List.of(poor, good), 0.5)).containsExactly(good);
    }

    @Test
    void two_people_side_by_side_both_stay_best_first() {
        Detection left = person(0.10, 0.30, 0.5);
        Detection right = person(0.28, 0.48, 0.9);

        assertThat(NonMaximumSuppression.keep(List.of(left, right), 0.3)).containsExactly(right, left);
    }

    @Test
    void a_box_that_overlaps_exactly_as_much_as_allowed_stays() {
        Detection whole = person(0, 0.5, 0.9);
        Detection half = person(0, 0.25, 0.8);

        assertThat(NonMaximumSuppression.keep(List.of(whole, half), 0.5)).hasSize(2);
        assertThat(NonMaximumSuppression.keep(List.of(whole, half), 0.49)).containsExactly(whole);
    }

    @Test
    void a_box_that_was_dropped_drops_no_others() {
        Detection first = person(0.00, 0.20, 0.9);
        Detection dropped = person(0.06, 0.26, 0.8);
        Detection third = person(0.12, 0.32, 0.7);

        assertThat(NonMaximumSuppression.keep(List.of(first, dropped, third), 0.5))
                .containsExactly(first, third);
    }

    @Test
    void an_allowed_overlap_of_one_keeps_everything() {
        Detection same = person(0, 0.5, 0.9);

        assertThat(NonMaximumSuppression.keep(List.of(same, same), 1)).hasSize(2);
    }

    @Test
    void whatever_is_dropped_overlaps_something_better_that_stays() {
        for (long seed = 0; seed < 50; seed++) {
            List<Detection> all = crowd(new Random(seed));
            List<Detection> kept = NonMaximumSuppression.keep(all, 0.4);
            for (Detection one : all) {
                boolean excused = kept.stream()
                        .anyMatch(k -> k.score() >= one.score() && k.box().iou(one.box()) > 0.4);
                assertThat(kept.contains(one) || excused)
                        .as("seed %d, %s", seed, one)
                        .isTrue();
            }
        }
    }

    private static List<Detection> crowd(Random random) {
        List<Detection> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double left = random.nextDouble() * 0.7;
            crowd.add(person(left, left + 0.05 + random.nextDouble() * 0.2, random.nextDouble()));
        }
        return crowd;
    }

    private static Detection person(double left, double right, double score) {
        return new Detection(Hide.PEOPLE, new Box(left, 0.2, right, 0.8), score);
    }
}
