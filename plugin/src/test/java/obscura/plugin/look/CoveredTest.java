package obscura.plugin.look;

import static org.assertj.core.api.Assertions.assertThat;

import obscura.plugin.detect.Detection;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import org.junit.jupiter.api.Test;

class CoveredTest {
    private static final Box SOMEBODY = new Box(0.4, 0.4, 0.6, 0.6);

    @Test
    void a_detector_that_sees_the_paint_itself_sees_nobody() {
        assertThat(isCovered(Hide.PEOPLE, new Box(0.4, 0.45, 0.6, 0.6))).isTrue();
    }

    @Test
    void somebody_half_painted_is_still_there() {
        assertThat(isCovered(Hide.PEOPLE, new Box(0.5, 0.4, 0.6, 0.6))).isFalse();
        assertThat(isCovered(Hide.FACES, new Box(0.5, 0.4, 0.6, 0.6))).isFalse();
    }

    @Test
    void a_face_seen_in_the_paint_is_no_face_however_large_its_head_is_drawn() {
        assertThat(isCovered(Hide.FACES, new Box(0.4, 0.48, 0.6, 0.6))).isTrue();
        assertThat(isCovered(Hide.FACES, new Box(0.4, 0.4, 0.6, 0.48))).isFalse();
    }

    @Test
    void letters_on_the_rim_of_paint_are_no_letters_and_beside_it_they_are() {
        assertThat(isCovered(Hide.TEXT, new Box(0.5, 0.4, 0.6, 0.6))).isTrue();
        assertThat(isCovered(Hide.TEXT, new Box(0.56, 0.4, 0.6, 0.6))).isFalse();
    }

    private static boolean isCovered(Hide kind, Box paint) {
        Coverage coverage = new Coverage(200, 200);
        coverage.add(paint);
        return Covered.is(new Detection(kind, SOMEBODY, 0.9), coverage);
    }
}
