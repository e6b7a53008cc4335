package obscura.plugin.mask;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What a camera keeps, held against what was asked of it.
 *
 * @param verdict in one word
 * @param uncovered the share of the wanted area that no kept polygon covers, 0..1
 * @param iou kept and wanted area in common over both together, 0..1
 */
public record ReadBack(Verdict verdict, double uncovered, double iou) {
    /** A camera that rounds to two decimals of ONVIF's -1..1, as a fraction of the picture's sides. */
    public static final double TWO_DECIMALS = 0.01 / 2;

    /** A camera that counts 8192 steps across the picture. */
    public static final double STEP_OF_8192 = 1.0 / 8192;

    /** Rounding moves an edge; it never takes away more than this of a mask. */
    private static final double MOST_LOST = 0.1;

    public enum Verdict {
        /** All of it is covered. */
        CONTAINED,
        /** No uncovered place is farther from what is kept than the tolerance, and little is uncovered. */
        WITHIN_TOLERANCE,
        /** Part of it is open. */
        UNCOVERED
    }

    /** True unless part of the wanted polygon is open beyond what rounding does. */
    public boolean kept() {
        return verdict != Verdict.UNCOVERED;
    }

    public boolean contained() {
        return verdict == Verdict.CONTAINED;
    }

    /**
     * @param kept the polygons of enabled masks of a solid colour, and no others
     * @param tolerance as a fraction of the picture's sides, below 0.1
     */
    public static ReadBack of(Polygon wanted, List<Polygon> kept, double tolerance) {
        if (!(tolerance >= 0 && tolerance < 0.1)) {
            throw new IllegalArgumentException("Not a tolerance: " + tolerance);
        }
        Geometry want = Rings.of(wanted);
        Geometry have = Rings.union(kept);
        double open = Rings.difference(want, have).getArea() / want.getArea();
        double shared = Rings.intersection(want, have).getArea();
        double iou = shared / (want.getArea() + have.getArea() - shared);
        return new ReadBack(verdict(want, have, open, tolerance), Rings.clamped(open), Rings.clamped(iou));
    }

    /**
     * Whether some of the wanted place that was covered is covered no more, by more than rounding explains.
     *
     * @param before polygons that covered, as {@code kept} in {@link #of}
     * @param now the same, of a later moment
     */
    public static boolean opens(Polygon wanted, List<Polygon> before, List<Polygon> now, double tolerance) {
        Geometry covered = Rings.intersection(Rings.of(wanted), Rings.union(before));
        Geometry still = Rings.union(now).buffer(tolerance + Rings.HAIR);
        return Rings.difference(covered, still).getArea() > Rings.HAIR;
    }

    private static Verdict verdict(Geometry want, Geometry have, double open, double tolerance) {
        if (have.isEmpty()) {
            return Verdict.UNCOVERED;
        }
        if (have.buffer(Rings.HAIR).covers(want)) {
            return Verdict.CONTAINED;
        }
        boolean near = tolerance > 0 && have.buffer(tolerance).covers(want);
        return near && open <= MOST_LOST ? Verdict.WITHIN_TOLERANCE : Verdict.UNCOVERED;
    }
}
