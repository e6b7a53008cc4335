package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Intersection;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/**
 * Takes corners off a ring one at a time without ever uncovering anything: an inward corner is filled up, an edge
 * between two outward corners is dropped and its neighbours run on until they meet. Each time the step that adds least
 * is taken, of those that keep the ring simple and in the picture. Each step looks at every corner and tries at most
 * {@link #MOST_TRIES} of them, so the work is corners² in all.
 */
final class OuterRing {
    private static final int MOST_TRIES = 8;

    private final List<Coordinate> ring;

    private OuterRing(List<Coordinate> ring) {
        this.ring = ring;
    }

    /** A polygon of at most this many corners around a geometry without holes; empty when no step leads there. */
    static Optional<Polygon> around(Geometry polygon, int mostCorners) {
        if (!(polygon instanceof org.locationtech.jts.geom.Polygon single) || single.isEmpty()) {
            return Optional.empty();
        }
        Coordinate[] closed = single.getExteriorRing().getCoordinates();
        OuterRing ring = new OuterRing(new ArrayList<>(Arrays.asList(closed).subList(0, closed.length - 1)));
        if (!Orientation.isCCW(closed)) {
            java.util.Collections.reverse(ring.ring);
        }
        while (ring.ring.size() > mostCorners) {
            if (!ring.takeOneCornerOff()) {
                return Optional.empty();
            }
        }
        return Rings.polygon(ring.ring);
    }

    /** @param after the corner put in place of the corners at and maybe at + 1, or null */
    private record Step(int at, Coordinate after, double adds) {}

    private boolean takeOneCornerOff() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            step(i).ifPresent(steps::add);
        }
        steps.sort(Comparator.comparingDouble(Step::adds));
        for (Step step : steps.subList(0, Math.min(MOST_TRIES, steps.size()))) {
            List<Coordinate> after = taken(step);
            if (isSimple(after)) {
                ring.clear();
                ring.addAll(after);
                return true;
            }
        }
        return false;
    }

    private Optional<Step> step(int i) {
        Coordinate before = at(i - 1);
        Coordinate here = at(i);
        Coordinate next = at(i + 1);
        double turn = turn(before, here, next);
        if (turn <= 0) {
            return Optional.of(new Step(i, null, -turn / 2));
        }
        if (turn(here, next, at(i + 2)) <= 0) {
            return Optional.empty();
        }
        Coordinate meet = meeting(before, here, at(i + 2), next);
        return meet == null ? Optional.empty() : Optional.of(new Step(i, meet, Math.abs(turn(here, meet, next)) / 2));
    }

    /** Where two edges meet beyond their ends, or null when that is behind them or out of the picture. */
    private static Coordinate meeting(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        Coordinate meet = Intersection.intersection(a, b, c, d);
        if (meet == null || meet.x < 0 || meet.y < 0 || meet.x > 1 || meet.y > 1) {
            return null;
        }
        boolean beyond = ahead(a, b, meet) && ahead(c, d, meet);
        return beyond ? meet : null;
    }

    private static boolean ahead(Coordinate from, Coordinate to, Coordinate meet) {
        return (meet.x - to.x) * (to.x - from.x) + (meet.y - to.y) * (to.y - from.y) > 0;
    }

    private List<Coordinate> taken(Step step) {
        List<Coordinate> after = new ArrayList<>(ring);
        if (step.after() != null) {
            after.set(step.at(), step.after());
            after.remove((step.at() + 1) % ring.size());
        } else {
            after.remove(step.at());
        }
        return after;
    }

    private static boolean isSimple(List<Coordinate> open) {
        if (open.size() < 3) {
            return false;
        }
        Coordinate[] closed = open.toArray(new Coordinate[open.size() + 1]);
        closed[open.size()] = closed[0];
        LinearRing ring = Rings.FACTORY.createLinearRing(closed);
        return Rings.FACTORY.createPolygon(ring).isValid() && Orientation.isCCW(closed);
    }

    private Coordinate at(int i) {
        return ring.get(Math.floorMod(i, ring.size()));
    }

    /** Twice the area of the triangle; above 0 when the way bends to the left, which is outward here. */
    private static double turn(Coordinate a, Coordinate b, Coordinate c) {
        return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    }
}
