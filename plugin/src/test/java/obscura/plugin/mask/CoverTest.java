package obscura.plugin.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTest {
    private static final Polygon L = polygon(0.1, 0.1, 0.2, 0.1, 0.2, 0.8, 0.9, 0.8, 0.9, 0.9, 0.1, 0.9);
    private static final Polygon SLOPE = polygon(0.1, 0.1, 0.3, 0.1, 0.9, 0.9, 0.7, 0.9);

    @Test
    void what_the_camera_takes_stays_as_it_was_drawn() {
        assertThat(shapes(L, new CameraLimits(1, 6, false))).isEqualTo(new Covering.Shapes(List.of(L), true, 0));
        Polygon box = Polygon.of(new Box(0.1, 0.2, 0.3, 0.4));
        assertThat(shapes(box, new CameraLimits(1, 4, true)).shapes()).containsExactly(box);
    }

    @Test
    void a_rectangle_drawn_from_another_corner_is_still_one() {
        Polygon turned = polygon(0.3, 0.4, 0.1, 0.4, 0.1, 0.2, 0.3, 0.2);
        assertThat(shapes(turned, new CameraLimits(1, 4, true)))
                .isEqualTo(new Covering.Shapes(List.of(Polygon.of(turned.bounds())), true, 0));
    }

    @Test
    void without_masks_left_it_is_refused() {
        assertThat(Cover.of(L, new CameraLimits(0, 20, false)))
                .isEqualTo(new Covering.Refused(Covering.Why.NO_MASKS_LEFT));
    }

    @Test
    void triangles_only_hold_triangles() {
        Polygon triangle = polygon(0.1, 0.1, 0.5, 0.1, 0.1, 0.5);
        assertThat(Cover.of(triangle, new CameraLimits(1, 3, false))).isInstanceOf(Covering.Shapes.class);
        assertThat(Cover.of(L, new CameraLimits(9, 3, false)))
                .isEqualTo(new Covering.Refused(Covering.Why.TOO_FEW_POINTS));
    }

    @Test
    void two_rectangles_are_all_an_l_needs() {
        Covering.Shapes shapes = shapes(L, new CameraLimits(8, 4, true));
        assertThat(shapes.shapes()).hasSize(2);
        assertThat(shapes.added()).isLessThan(1e-6);
    }

    @Test
    void more_rectangles_follow_a_slope_closer() {
        double last = 1;
        for (int masks = 1; masks <= 8; masks++) {
            double added = shapes(SLOPE, new CameraLimits(masks, 4, true)).added();
            assertThat(added).as("%s masks", masks).isLessThan(last);
            last = added;
        }
        assertThat(last).isLessThan(0.1);
    }

    @Test
    void a_letter_i_needs_three_rectangles_and_gets_them() {
        Polygon i = polygon(
                0.2, 0.1, 0.8, 0.1, 0.8, 0.2, 0.55, 0.2, 0.55, 0.8, 0.8, 0.8, 0.8, 0.9, 0.2, 0.9, 0.2, 0.8, 0.45, 0.8,
                0.45, 0.2, 0.2, 0.2);
        assertThat(shapes(i, new CameraLimits(3, 4, true)).added()).isLessThan(1e-6);
    }

    @Test
    void four_corners_that_need_not_be_upright_lie_closer_than_rectangles() {
        Polygon five = polygon(0.1, 0.1, 0.3, 0.1, 0.9, 0.9, 0.8, 0.95, 0.7, 0.9);
        double upright = shapes(five, new CameraLimits(1, 4, true)).added();
        assertThat(shapes(five, new CameraLimits(1, 4, false)).added()).isLessThan(upright / 3);
    }

    @Test
    void whatever_is_drawn_is_contained_within_the_limits() {
        for (long seed = 0; seed < 1000; seed++) {
            DrawnPolygons draw = new DrawnPolygons(seed);
            Polygon polygon = draw.next();
            CameraLimits limits = draw.limits();
            Covering.Shapes found = shapes(polygon, limits);
            String at = "seed " + seed + " " + limits + " " + polygon;
            assertThat(Rings.union(found.shapes()).covers(Rings.of(polygon)))
                    .as(at)
                    .isTrue();
            assertThat(found.shapes()).as(at).hasSizeLessThanOrEqualTo(limits.maxMasksLeft());
            assertThat(found.shapes()).as(at).allMatch(limits::takes);
            // Two are not always enough: a notch in the middle of a side needs three, an open corner two.
            boolean enough = limits.maxMasksLeft() >= (hasOpenCorner(polygon) ? 2 : 3);
            if (enough && polygon.bounds().area() - Rings.area(polygon) > 1e-6) {
                assertThat(found.added()).as(at).isLessThan(polygon.bounds().area() - Rings.area(polygon));
            }
        }
    }

    @Test
    void what_a_rounding_camera_keeps_still_contains_it() {
        for (long seed = 0; seed < 300; seed++) {
            DrawnPolygons draw = new DrawnPolygons(seed);
            Polygon polygon = draw.next();
            CameraLimits limits = draw.limits();
            Covering.Shapes found = (Covering.Shapes) Cover.ofRounded(polygon, limits, ReadBack.TWO_DECIMALS);
            assertThat(found.shapes())
                    .hasSizeLessThanOrEqualTo(limits.maxMasksLeft())
                    .allMatch(limits::takes);
            List<Polygon> rounded = found.shapes().stream()
                    .flatMap(shape -> OnvifFrame.fromOnvif(OnvifFrame.toOnvif(shape).stream()
                                    .map(p -> new OnvifPoint(hundredths(p.x()), hundredths(p.y())))
                                    .toList())
                            .stream())
                    .toList();
            ReadBack back = ReadBack.of(polygon, rounded, ReadBack.TWO_DECIMALS);
            assertThat(back.contained())
                    .as("seed %s: %s of %s", seed, back, polygon)
                    .isTrue();
        }
    }

    @Test
    void a_thousand_corners_take_bounded_time() {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < Polygon.MAX_CORNERS; i++) {
            double angle = 2 * Math.PI * i / Polygon.MAX_CORNERS;
            double far = i % 2 == 0 ? 0.49 : 0.3 + 0.1 * Math.sin(7 * angle);
            corners.add(new Point(0.5 + far * Math.cos(angle), 0.5 + far * Math.sin(angle)));
        }
        Polygon burr = new Polygon(corners);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (boolean upright : new boolean[] {true, false}) {
            Covering.Shapes found = shapes(burr, new CameraLimits(8, 12, upright));
            assertThat(Rings.union(found.shapes()).covers(Rings.of(burr))).isTrue();
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(4));
    }

    /** True when a square at one corner of its bounds is all outside. */
    private static boolean hasOpenCorner(Polygon polygon) {
        Box bounds = polygon.bounds();
        double side = 0.02 * Math.min(bounds.width(), bounds.height());
        for (double x : new double[] {bounds.left(), bounds.right() - side}) {
            for (double y : new double[] {bounds.top(), bounds.bottom() - side}) {
                Box corner = new Box(x, y, Math.min(1, x + side), Math.min(1, y + side));
                if (!Rings.of(polygon).intersects(Rings.of(Polygon.of(corner)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Covering.Shapes shapes(Polygon polygon, CameraLimits limits) {
        return (Covering.Shapes) Cover.of(polygon, limits);
    }

    static Polygon polygon(double... xy) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            corners.add(new Point(xy[i], xy[i + 1]));
        }
        return new Polygon(corners);
    }
}
