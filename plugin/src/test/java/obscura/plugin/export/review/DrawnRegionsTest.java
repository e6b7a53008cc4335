package obscura.plugin.export.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DrawnRegionsTest {
    private static final GeometryFactory JTS = new GeometryFactory();
    private static final Polygon LEFT = Polygon.of(new Box(0.1, 0.1, 0.2, 0.3));
    private static final Polygon RIGHT = Polygon.of(new Box(0.7, 0.5, 0.9, 0.9));

    @Test
    void every_corner_on_its_way_from_one_key_frame_to_the_next_is_covered_at_every_moment() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Polygon a = polygon(random);
            Polygon b = polygon(random);
            long end = 1 + random.nextInt(5_000_000);
            List<Region> regions = DrawnRegions.of(drawn(Span.ALWAYS, key(0, a), key(end, b)));
            for (int i = 0; i < 60; i++) {
                double part = random.nextDouble();
                long time = (long) (part * end);
                Geometry between = geometry(between(a, b, time / (double) end)).buffer(0);
                Geometry painted = painted(regions, time);
                assertThat(between.difference(painted).getArea())
                        .as("seed " + seed)
                        .isLessThan(1e-12);
            }
        }
    }

    @Test
    void it_is_held_before_the_first_key_frame_and_after_the_last_but_only_in_its_span() {
        List<Region> regions =
                DrawnRegions.of(drawn(new Span(1_000_000, 9_000_000), key(3_000_000, LEFT), key(4_000_000, RIGHT)));

        assertThat(painted(regions, 999_999).isEmpty()).isTrue();
        assertThat(painted(regions, 1_000_000).equalsTopo(geometry(LEFT.corners())))
                .isTrue();
        assertThat(painted(regions, 8_999_999).equalsTopo(geometry(RIGHT.corners())))
                .isTrue();
        assertThat(painted(regions, 9_000_000).isEmpty()).isTrue();
        assertThat(regions).allMatch(r -> r.id().equals("drawn-d1") && r.kind() == null);
    }

    @Test
    void between_different_corners_both_are_painted_all_the_way() {
        Polygon triangle = new Polygon(List.of(new Point(0.7, 0.5), new Point(0.9, 0.5), new Point(0.8, 0.9)));
        List<Region> regions = DrawnRegions.of(drawn(Span.ALWAYS, key(0, LEFT), key(1_000_000, triangle)));

        Geometry both = geometry(LEFT.corners()).union(geometry(triangle.corners()));
        assertThat(painted(regions, 0).equalsTopo(both)).isTrue();
        assertThat(painted(regions, 999_999).equalsTopo(both)).isTrue();
    }

    @Test
    void what_turns_over_on_its_way_is_still_covered() {
        Polygon over = new Polygon(
                List.of(new Point(0.2, 0.1), new Point(0.1, 0.1), new Point(0.1, 0.3), new Point(0.2, 0.3)));
        assertThat(DrawnRegions.of(drawn(Span.ALWAYS, key(0, LEFT), key(1_000_000, over))))
                .hasSizeGreaterThan(3);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> drawn(Span.ALWAYS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawn(Span.ALWAYS, key(5, LEFT), key(5, RIGHT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Drawn("a b", Span.ALWAYS, List.of(key(0, LEFT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key(-1, LEFT)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Drawn drawn(Span span, Drawn.KeyFrame... keys) {
        return new Drawn("d1", span, List.of(keys));
    }

    private static Drawn.KeyFrame key(long time, Polygon polygon) {
        return new Drawn.KeyFrame(time, polygon);
    }

    /** A star around a random middle: often not convex. */
    private static Polygon polygon(Random random) {
        int corners = 5;
        double x = 0.3 + 0.4 * random.nextDouble();
        double y = 0.3 + 0.4 * random.nextDouble();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = 0.05 + 0.25 * random.nextDouble();
            points.add(new Point(x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
        }
        return new Polygon(points);
    }

    private static List<Point> between(Polygon a, Polygon b, double part) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < a.corners().size(); i++) {
            Point p = a.corners().get(i);
            Point q = b.corners().get(i);
            corners.add(new Point(p.x() + part * (q.x() - p.x()), p.y() + part * (q.y() - p.y())));
        }
        return corners;
    }

    private static Geometry painted(List<Region> regions, long time) {
        Geometry painted = JTS.createPolygon();
        for (Region region : regions) {
            if (region.span().contains(time)) {
                painted = painted.union(geometry(region.polygon().corners()));
            }
        }
        return painted;
    }

    private static Geometry geometry(List<Point> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            Point p = corners.get(i % corners.size());
            ring[i] = new Coordinate(p.x(), p.y());
        }
        return JTS.createPolygon(ring);
    }
}
