package obscura.plugin.mask;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A simple polygon in the upright picture: 3 to 1000 corners, fractions 0..1, origin top left, no self-crossing, an
 * area. The last corner is joined to the first; it is not repeated.
 */
public record Polygon(List<Point> corners) {
    /** More corners than any hand draws; a bound for what comes from outside. */
    public static final int MAX_CORNERS = 1000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MAX_CORNERS) {
            throw new IllegalArgumentException(
                    "A polygon needs 3 to " + MAX_CORNERS + " corners, this one has " + corners.size());
        }
        if (!isUprightRectangle(corners)) {
            refuseCrossing(corners);
        }
    }

    public static Polygon of(Box box) {
        return new Polygon(List.of(
                new Point(box.left(), box.top()),
                new Point(box.right(), box.top()),
                new Point(box.right(), box.bottom()),
                new Point(box.left(), box.bottom())));
    }

    /** The smallest upright rectangle around it. */
    public Box bounds() {
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (Point p : corners) {
            left = Math.min(left, p.x());
            top = Math.min(top, p.y());
            right = Math.max(right, p.x());
            bottom = Math.max(bottom, p.y());
        }
        return new Box(left, top, right, bottom);
    }

    /** True for what {@link #of(Box)} makes; such a polygon covers exactly its {@link #bounds()}. */
    public boolean isUprightRectangle() {
        return isUprightRectangle(corners);
    }

    private static boolean isUprightRectangle(List<Point> c) {
        return c.size() == 4
                && c.get(0).y() == c.get(1).y()
                && c.get(1).x() == c.get(2).x()
                && c.get(2).y() == c.get(3).y()
                && c.get(3).x() == c.get(0).x()
                && c.get(0).x() < c.get(1).x()
                && c.get(0).y() < c.get(3).y();
    }

    private static void refuseCrossing(List<Point> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            Point p = corners.get(i % corners.size());
            ring[i] = new Coordinate(p.x(), p.y());
        }
        if (!GEOMETRY.createPolygon(ring).isValid()) {
            throw new IllegalArgumentException("A polygon must have an area and must not cross or touch itself");
        }
    }
}
