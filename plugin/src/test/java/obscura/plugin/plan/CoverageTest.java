package obscura.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoverageTest {
    private static final GeometryFactory JTS = new GeometryFactory();

    @Test
    void a_box_is_grown_outward_to_whole_units() {
        Coverage coverage = new Coverage(20, 10);
        coverage.add(new Box(3 / 20.0, 3 / 10.0, 7 / 20.0, 5 / 10.0));
        assertThat(drawn(coverage))
                .containsExactly("..........", ".###......", ".###......", "..........", "..........");
    }

    @Test
    void the_last_odd_row_and_column_can_be_covered() {
        Coverage coverage = new Coverage(5, 3);
        coverage.add(new Box(0.9, 0.9, 1, 1));
        assertThat(drawn(coverage)).containsExactly("...", "..#");
    }

    @Test
    void every_unit_a_polygon_touches_is_covered_and_hardly_more() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int width = random.nextInt(1, 150);
            int height = random.nextInt(1, 90);
            Polygon polygon = polygon(random);
            Coverage coverage = new Coverage(width, height);
            coverage.add(polygon);
            compareWithExactGeometry(coverage, polygon, seed);
        }
    }

    private static void compareWithExactGeometry(Coverage coverage, Polygon polygon, long seed) {
        Geometry exact = geometry(polygon);
        for (int row = 0; row < coverage.rows(); row++) {
            for (int column = 0; column < coverage.columns(); column++) {
                Geometry unit = unit(coverage, column, row);
                double shared = exact.intersection(unit).getArea();
                if (shared > 1e-12) {
                    assertThat(coverage.covers(column, row))
                            .as("seed %d, unit %d,%d is touched", seed, column, row)
                            .isTrue();
                } else if (exact.distance(unit) > 1e-9) {
                    assertThat(coverage.covers(column, row))
                            .as("seed %d, unit %d,%d is not touched", seed, column, row)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void runs_tell_the_same_as_single_units() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Coverage coverage = randomCoverage(random);
            for (int row = 0; row < coverage.rows(); row++) {
                StringBuilder line = new StringBuilder();
                for (int c = 0; c < coverage.columns(); ) {
                    int covered = coverage.nextCovered(row, c);
                    line.append(".".repeat(covered - c));
                    c = coverage.nextClear(row, covered);
                    line.append("#".repeat(c - covered));
                }
                assertThat(line.toString())
                        .as("seed %d row %d", seed, row)
                        .isEqualTo(drawn(coverage).get(row));
            }
        }
    }

    @Test
    void eroding_takes_one_unit_from_every_rim_but_not_from_the_edge_of_the_picture() {
        for (long seed = 0; seed < 100; seed++) {
            Coverage coverage = randomCoverage(new SplittableRandom(seed));
            Coverage eroded = coverage.eroded();
            for (int row = 0; row < coverage.rows(); row++) {
                for (int column = 0; column < coverage.columns(); column++) {
                    assertThat(eroded.covers(column, row))
                            .as("seed %d, unit %d,%d", seed, column, row)
                            .isEqualTo(isInner(coverage, column, row));
                }
            }
        }
    }

    @Test
    void the_share_counts_covered_units() {
        Coverage coverage = new Coverage(200, 100);
        assertThat(coverage.share()).isZero();
        coverage.add(new Box(0, 0, 0.5, 0.5));
        assertThat(coverage.share()).isEqualTo(0.25);
        assertThat(coverage.share(new Box(0.25, 0, 0.75, 0.5))).isEqualTo(0.5);
        coverage.coverAll();
        assertThat(coverage.share()).isEqualTo(1);
    }

    @Test
    void interlaced_pictures_are_covered_in_groups_of_four_rows() {
        Coverage coverage = new Coverage(4, 12);
        coverage.add(new Box(0, 5 / 12.0, 0.5, 6 / 12.0));
        coverage.coverBothFields();
        assertThat(drawn(coverage)).containsExactly("..", "..", "#.", "#.", "..", "..");
    }

    /** The four neighbours, plain; what the class does with words at once. */
    private static boolean isInner(Coverage coverage, int column, int row) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int c = column + dx;
                int r = row + dy;
                boolean inside = c >= 0 && r >= 0 && c < coverage.columns() && r < coverage.rows();
                if (inside && !coverage.covers(c, r)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Coverage randomCoverage(SplittableRandom random) {
        Coverage coverage = new Coverage(random.nextInt(1, 300), random.nextInt(1, 20));
        for (int i = random.nextInt(4); i >= 0; i--) {
            double left = random.nextDouble(0.9);
            double top = random.nextDouble(0.9);
            coverage.add(new Box(left, top, random.nextDouble(left + 0.01, 1), random.nextDouble(top + 0.01, 1)));
        }
        return coverage;
    }

    /** A star around a point: simple by construction, concave as often as not. */
    private static Polygon polygon(SplittableRandom random) {
        int n = random.nextInt(3, 12);
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * (i + random.nextDouble(0.1, 0.9)) / n;
            double radius = random.nextDouble(0.05, 0.5);
            corners.add(new Point(
                    Math.min(1, Math.max(0, 0.5 + radius * Math.cos(angle))),
                    Math.min(1, Math.max(0, 0.5 + radius * Math.sin(angle)))));
        }
        return new Polygon(corners);
    }

    private static Geometry geometry(Polygon polygon) {
        List<Coordinate> ring = new ArrayList<>();
        polygon.corners().forEach(p -> ring.add(new Coordinate(p.x(), p.y())));
        ring.add(ring.get(0));
        return JTS.createPolygon(ring.toArray(new Coordinate[0]));
    }

    private static Geometry unit(Coverage coverage, int column, int row) {
        double x = 2.0 * column / coverage.width();
        double y = 2.0 * row / coverage.height();
        double right = Math.min(1, 2.0 * (column + 1) / coverage.width());
        double bottom = Math.min(1, 2.0 * (row + 1) / coverage.height());
        return JTS.toGeometry(new org.locationtech.jts.geom.Envelope(x, right, y, bottom));
    }

    private static List<String> drawn(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < coverage.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < coverage.columns(); column++) {
                line.append(coverage.covers(column, row) ? '#' : '.');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
