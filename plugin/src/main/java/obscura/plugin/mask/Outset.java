package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Makes a polygon larger before a camera rounds it, so that what the camera keeps still contains it. Outset first, then
 * cover: parts of a covering share their sides, and equal sides are rounded alike. {@link Cover#ofRounded} does both.
 */
public final class Outset {
    private static final double LONGEST_SPIKE = 5;

    /** Half the width of a slit that is filled, in steps. */
    private static final double SLIT = 1.5;

    private Outset() {}

    /**
     * Grown on every side by at least one step of a grid, cut at the picture. Corners stay sharp; a needle's point is
     * cut off, which may add a corner. Slits that rounding could close or turn inside out are filled.
     *
     * @param step of the grid, as a fraction of the picture's sides, below 0.1
     */
    public static Polygon byOneStep(Polygon polygon, double step) {
        if (!(step >= 0 && step < 0.1)) {
            throw new IllegalArgumentException("Not a step of a grid: " + step);
        }
        if (polygon.isUprightRectangle()) {
            return Polygon.of(polygon.bounds().grown(step, step));
        }
        Geometry grown = grown(grown(Rings.of(polygon), (1 + SLIT) * step), -SLIT * step);
        Geometry cut = Rings.intersection(grown, Rings.of(Polygon.of(Box.WHOLE)));
        // Too many corners for one of ours: the rectangle around it holds it as well.
        return Rings.polygon(cut).orElseGet(() -> Polygon.of(polygon.bounds().grown(step, step)));
    }

    /** As a camera keeps it that rounds corners to a grid; empty when that is no polygon any more. */
    static Optional<Polygon> rounded(Polygon polygon, double step) {
        if (step == 0) {
            return Optional.of(polygon);
        }
        List<Coordinate> ring = new ArrayList<>();
        for (Point corner : polygon.corners()) {
            Coordinate next = new Coordinate(nearest(corner.x(), step), nearest(corner.y(), step));
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals(next)) {
                ring.add(next);
            }
        }
        return Rings.polygon(ring);
    }

    private static double nearest(double value, double step) {
        return Math.round(value / step) * step;
    }

    static Geometry grown(Geometry polygon, double by) {
        BufferParameters sharp = new BufferParameters();
        sharp.setJoinStyle(BufferParameters.JOIN_MITRE);
        sharp.setMitreLimit(LONGEST_SPIKE);
        return BufferOp.bufferOp(polygon, by, sharp);
    }
}
