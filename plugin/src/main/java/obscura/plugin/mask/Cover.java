package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.CellGrid.Part;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Puts a polygon within a camera's limits. What comes out always contains all of the polygon, or is a refusal; within
 * that it adds as little as a bounded search finds. A polygon of more than {@link #MANY_CORNERS} corners is first
 * replaced by a slightly larger, simpler one, so the time does not grow with what a hand draws: a few tens of
 * milliseconds.
 */
public final class Cover {
    /** More would eat up a camera's masks for a few pixels. */
    public static final int MOST_SHAPES = 8;

    private static final int MANY_CORNERS = 96;
    private static final double LEAST_SLACK = 0.002;
    private static final double MOST_SLACK = 0.03;

    /** How many ways of cutting are tried with real shapes; they come sorted by promise. */
    private static final int WAYS_TRIED = 6;

    private final Geometry wanted;
    private final Geometry simple;
    private final CameraLimits limits;
    private final double step;

    private Cover(Polygon polygon, Geometry outset, CameraLimits limits, double step) {
        this.wanted = Rings.of(polygon);
        this.simple = simpler(outset);
        this.limits = limits;
        this.step = step;
    }

    /** For a camera that keeps corners exactly as they are sent. */
    public static Covering of(Polygon polygon, CameraLimits limits) {
        if (limits.maxMasksLeft() == 0) {
            return new Covering.Refused(Covering.Why.NO_MASKS_LEFT);
        }
        if (limits.takes(polygon)) {
            return new Covering.Shapes(List.of(polygon), true, 0);
        }
        if (isItsOwnBounds(polygon) && limits.takes(Polygon.of(polygon.bounds()))) {
            return new Covering.Shapes(List.of(Polygon.of(polygon.bounds())), true, 0);
        }
        if (!limits.rectangleOnly() && limits.maxPoints() < 4) {
            return new Covering.Refused(Covering.Why.TOO_FEW_POINTS);
        }
        return new Cover(polygon, Rings.of(polygon), limits, 0).best();
    }

    /**
     * For a camera that rounds corners to a grid: what it keeps still contains the polygon.
     *
     * @param step of the grid, as a fraction of the picture's sides, above 0, as in {@link ReadBack#TWO_DECIMALS}
     */
    public static Covering ofRounded(Polygon polygon, CameraLimits limits, double step) {
        Polygon outset = Outset.byOneStep(polygon, step);
        Covering unrounded = of(outset, limits);
        boolean noRectangles = !limits.rectangleOnly() && limits.maxPoints() < 4;
        if (unrounded instanceof Covering.Refused || noRectangles) {
            return unrounded;
        }
        return new Cover(polygon, Rings.of(outset), limits, step).best();
    }

    private static boolean isItsOwnBounds(Polygon polygon) {
        return Math.abs(Rings.area(polygon) - polygon.bounds().area()) < 1e-12;
    }

    /** A superset with few corners: grown by some slack, then smoothed by less than that. */
    private static Geometry simpler(Geometry polygon) {
        Geometry simple = polygon;
        for (double slack = LEAST_SLACK; simple.getNumPoints() > MANY_CORNERS; slack *= 2) {
            if (slack > MOST_SLACK) {
                return polygon.convexHull();
            }
            simple = smoothed(polygon, slack);
        }
        return simple;
    }

    private static Geometry smoothed(Geometry polygon, double slack) {
        Geometry smooth = TopologyPreservingSimplifier.simplify(polygon.buffer(slack), slack * 0.8);
        Geometry cut = Rings.intersection(smooth, Rings.of(Polygon.of(Box.WHOLE)));
        boolean holds = cut instanceof org.locationtech.jts.geom.Polygon && cut.covers(polygon);
        return holds ? cut : polygon;
    }

    private Covering best() {
        int most = Math.min(limits.maxMasksLeft(), MOST_SHAPES);
        CellGrid grid = CellGrid.of(simple);
        List<List<Polygon>> found = new ArrayList<>();
        found.add(List.of(Polygon.of(Rings.around(simple.getEnvelopeInternal()))));
        found.add(List.of(shape(simple)));
        new Partitions(grid, most)
                .ways().stream().limit(WAYS_TRIED).map(way -> shapes(grid, way)).forEach(found::add);
        found.sort(Comparator.comparingLong(Cover::millionths).thenComparingInt(List::size));
        // The bounds always hold it, so one is found.
        List<Polygon> best = found.stream().filter(this::holds).findFirst().orElseThrow();
        double added = Rings.union(best).getArea() - wanted.getArea();
        return new Covering.Shapes(best, false, Rings.clamped(added));
    }

    /** Less than a millionth of the picture is no reason to spend a mask. */
    private static long millionths(List<Polygon> shapes) {
        return Math.round(1e6 * shapes.stream().mapToDouble(Rings::area).sum());
    }

    private boolean holds(List<Polygon> shapes) {
        List<Polygon> kept = shapes.stream()
                .flatMap(shape -> Outset.rounded(shape, step).stream())
                .toList();
        return kept.size() == shapes.size() && Rings.union(kept).covers(wanted);
    }

    private List<Polygon> shapes(CellGrid grid, List<Part> way) {
        List<Polygon> shapes = new ArrayList<>();
        for (Part part : way) {
            Geometry inside = Rings.intersection(simple, Rings.FACTORY.toGeometry(grid.room(part)));
            if (inside.getDimension() == 2) {
                shapes.add(shape(inside));
            }
        }
        return shapes;
    }

    /** The smallest single mask the camera takes that this finds around one piece. */
    private Polygon shape(Geometry piece) {
        Polygon rectangle = Polygon.of(Rings.around(piece.getEnvelopeInternal()));
        if (limits.rectangleOnly()) {
            return rectangle;
        }
        Geometry grown = hairLarger(piece);
        Polygon best = rectangle;
        for (Geometry start : List.of(grown, grown.convexHull())) {
            Optional<Polygon> ring = OuterRing.around(start, limits.maxPoints());
            if (ring.isPresent() && Rings.area(ring.get()) < Rings.area(best)) {
                best = ring.get();
            }
        }
        return best;
    }

    private static Geometry hairLarger(Geometry piece) {
        return Rings.intersection(Outset.grown(piece, Rings.HAIR), Rings.of(Polygon.of(Box.WHOLE)));
    }
}
