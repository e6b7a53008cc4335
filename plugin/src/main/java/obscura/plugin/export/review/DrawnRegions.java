package obscura.plugin.export.review;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A drawn region as entries of a plan, all of one id. On the way from one key frame to the next, each entry is the
 * hull of where the polygon is at its start and at its end, so that whatever lies between is covered however coarse the
 * steps are. Where two key frames have different corners nobody can say how one becomes the other: both are painted.
 */
final class DrawnRegions {
    private static final String PREFIX = "drawn-";
    /** How far a corner moves within one entry, as a share of the picture. */
    private static final double STEP = 0.01;

    private static final int MOST_STEPS = 200;
    /** Share of the picture; far below a pixel. */
    private static final double HAIR = 1e-7;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Drawn drawn;
    private final List<Region> regions = new ArrayList<>();

    private DrawnRegions(Drawn drawn) {
        this.drawn = drawn;
    }

    static List<Region> of(Drawn drawn) {
        return new DrawnRegions(drawn).regions();
    }

    private List<Region> regions() {
        List<Drawn.KeyFrame> keys = drawn.keyFrames();
        Drawn.KeyFrame first = keys.get(0);
        Drawn.KeyFrame last = keys.get(keys.size() - 1);
        add(0, first.time(), first.polygon());
        for (int i = 1; i < keys.size(); i++) {
            between(keys.get(i - 1), keys.get(i));
        }
        add(last.time(), Span.FOREVER, last.polygon());
        return regions;
    }

    private void between(Drawn.KeyFrame a, Drawn.KeyFrame b) {
        int corners = a.polygon().corners().size();
        if (a.polygon().equals(b.polygon())) {
            add(a.time(), b.time(), a.polygon());
        } else if (corners != b.polygon().corners().size()) {
            add(a.time(), b.time(), a.polygon());
            add(a.time(), b.time(), b.polygon());
        } else {
            move(a, b);
        }
    }

    private void move(Drawn.KeyFrame a, Drawn.KeyFrame b) {
        long length = b.time() - a.time();
        long steps = Math.min(length, Math.max(1, Math.min(MOST_STEPS, Math.round(Math.ceil(farthest(a, b) / STEP)))));
        for (long i = 0; i < steps; i++) {
            List<Point> both = new ArrayList<>(at(a, b, i / (double) steps));
            both.addAll(at(a, b, (i + 1) / (double) steps));
            add(a.time() + length * i / steps, a.time() + length * (i + 1) / steps, hull(both));
        }
    }

    private static double farthest(Drawn.KeyFrame a, Drawn.KeyFrame b) {
        double farthest = 0;
        for (int i = 0; i < a.polygon().corners().size(); i++) {
            Point p = a.polygon().corners().get(i);
            Point q = b.polygon().corners().get(i);
            farthest = Math.max(farthest, Math.hypot(p.x() - q.x(), p.y() - q.y()));
        }
        return farthest;
    }

    private static List<Point> at(Drawn.KeyFrame a, Drawn.KeyFrame b, double part) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < a.polygon().corners().size(); i++) {
            Point p = a.polygon().corners().get(i);
            Point q = b.polygon().corners().get(i);
            corners.add(new Point((1 - part) * p.x() + part * q.x(), (1 - part) * p.y() + part * q.y()));
        }
        return corners;
    }

    /** Simple whatever the corners do on their way, and a hair larger, so that no rounding takes from it. */
    private static Polygon hull(List<Point> points) {
        List<Coordinate> corners = new ArrayList<>();
        for (Point p : points) {
            corners.add(new Coordinate(Math.max(0, p.x() - HAIR), Math.max(0, p.y() - HAIR)));
            corners.add(new Coordinate(Math.max(0, p.x() - HAIR), Math.min(1, p.y() + HAIR)));
            corners.add(new Coordinate(Math.min(1, p.x() + HAIR), Math.max(0, p.y() - HAIR)));
            corners.add(new Coordinate(Math.min(1, p.x() + HAIR), Math.min(1, p.y() + HAIR)));
        }
        return polygon(GEOMETRY.createMultiPointFromCoords(corners.toArray(Coordinate[]::new))
                .convexHull());
    }

    private static Polygon polygon(Geometry hull) {
        Coordinate[] ring = hull.getCoordinates();
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i + 1 < ring.length; i++) {
            corners.add(new Point(ring[i].x, ring[i].y));
        }
        return new Polygon(corners);
    }

    /** Only what lies in the drawn span. */
    private void add(long from, long to, Polygon polygon) {
        long start = Math.max(from, drawn.span().from());
        long end = Math.min(to, drawn.span().to());
        if (start < end) {
            regions.add(new Region(PREFIX + drawn.id(), null, new Span(start, end), polygon));
        }
    }
}
