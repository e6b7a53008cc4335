package obscura.plugin.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnvifFrameTest {
    @Test
    void the_top_left_of_the_picture_is_minus_one_and_plus_one() {
        assertThat(OnvifFrame.toOnvif(new Point(0, 0))).isEqualTo(new OnvifPoint(-1, 1));
        assertThat(OnvifFrame.toOnvif(new Point(1, 1))).isEqualTo(new OnvifPoint(1, -1));
        assertThat(OnvifFrame.toOnvif(new Point(0.25, 0.75))).isEqualTo(new OnvifPoint(-0.5, -0.5));
    }

    @Test
    void there_and_back_is_the_same_place() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            Point point = new Point(random.nextDouble(), random.nextDouble());
            OnvifPoint there = OnvifFrame.toOnvif(point);
            assertThat(there.isInside()).as("seed %s", seed).isTrue();
            Point back = OnvifFrame.fromOnvif(there);
            assertThat(Math.abs(back.x() - point.x())).as("seed %s", seed).isLessThanOrEqualTo(Math.ulp(1.0));
            assertThat(Math.abs(back.y() - point.y())).as("seed %s", seed).isLessThanOrEqualTo(Math.ulp(1.0));
        }
    }

    @Test
    void a_camera_that_points_outside_is_cut_at_the_picture() {
        assertThat(OnvifFrame.fromOnvif(new OnvifPoint(-2, 1.5))).isEqualTo(new Point(0, 0));
    }

    @Test
    void no_number_is_no_place() {
        assertThatThrownBy(() -> new OnvifPoint(Double.NaN, 0)).hasMessageContaining("Not a place");
        assertThatThrownBy(() -> new OnvifPoint(0, Double.NEGATIVE_INFINITY)).hasMessageContaining("Not a place");
    }

    @Test
    void a_polygon_comes_back_and_a_line_does_not() {
        Polygon box = Polygon.of(new Box(0.25, 0.25, 0.5, 0.75));
        assertThat(OnvifFrame.fromOnvif(OnvifFrame.toOnvif(box))).contains(box);
        List<OnvifPoint> line = List.of(new OnvifPoint(0, 0), new OnvifPoint(0.5, 0.5), new OnvifPoint(0.5, 0.5));
        assertThat(OnvifFrame.fromOnvif(line)).isEmpty();
    }

    @Test
    void a_repeated_last_corner_is_taken_as_one() {
        List<OnvifPoint> closed =
                List.of(new OnvifPoint(0, 0), new OnvifPoint(0.5, 0), new OnvifPoint(0.5, 0.5), new OnvifPoint(0, 0));
        assertThat(OnvifFrame.fromOnvif(closed).orElseThrow().corners()).hasSize(3);
    }
}
