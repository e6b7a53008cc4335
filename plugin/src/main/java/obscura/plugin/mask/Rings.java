package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Our polygons as JTS geometries and back; the rest of this package computes with these. */
final class Rings {
    static final GeometryFactory FACTORY = new GeometryFactory();

    /** Far above the error of doubles and far below a pixel: shapes grow by it so that rounding uncovers nothing. */
    static final double HAIR = 1e-9;

    private Rings() {}

    static org.locationtech.jts.geom.Polygon of(Polygon polygon) {
        List<Point> corners = polygon.corners();
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            Point corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(corner.x(), corner.y());
        }
        return FACTORY.createPolygon(ring);
    }

    static Geometry union(List<Polygon> polygons) {
        List<Geometry> all = polygons.stream().<Geometry>map(Rings::of).toList();
        return all.isEmpty() ? FACTORY.createPolygon() : OverlayNGRobust.union(all, FACTORY);
    }

    /** Only what has an area: where two merely touch, there is nothing to cover. */
    static Geometry intersection(Geometry one, Geometry other) {
        Geometry all = OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        return FACTORY.buildGeometry(PolygonExtracter.getPolygons(all));
    }

    static Geometry difference(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE);
    }

    static double area(Polygon polygon) {
        return of(polygon).getArea();
    }

    /** What lies inside its outer ring, cut at the picture; empty when that is no polygon of ours. */
    static Optional<Polygon> polygon(Geometry geometry) {
        if (!(geometry instanceof org.locationtech.jts.geom.Polygon single) || single.isEmpty()) {
            return Optional.empty();
        }
        return polygon(Arrays.asList(single.getExteriorRing().getCoordinates()));
    }

    /** A ring, closed or not, cut at the picture; empty when that is no polygon of ours. */
    static Optional<Polygon> polygon(List<Coordinate> ring) {
        List<Point> corners = new ArrayList<>();
        for (Coordinate at : ring) {
            corners.add(new Point(clamped(at.x), clamped(at.y)));
        }
        if (corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        try {
            return Optional.of(new Polygon(corners));
        } catch (IllegalArgumentException notAPolygon) {
            return Optional.empty();
        }
    }

    /** The upright rectangle around it and a hair more, cut at the picture. */
    static Box around(Envelope bounds) {
        return new Box(
                clamped(bounds.getMinX() - HAIR),
                clamped(bounds.getMinY() - HAIR),
                clamped(bounds.getMaxX() + HAIR),
                clamped(bounds.getMaxY() + HAIR));
    }

    static double clamped(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
