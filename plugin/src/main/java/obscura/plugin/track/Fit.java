package obscura.plugin.track;

import obscura.plugin.mask.Box;

/**
 * How badly a sighting fits what is expected: 0 is perfect, 1 just bearable, infinite impossible.
 *
 * <p>ByteTrack uses the overlap alone, which is right at 30 looks a second. At 5 a small thing moves more than its own
 * width from one look to the next and overlaps nothing, so half of the cost is the distance, measured by the filter's own
 * doubt: far for what was seen once or lost, near for what is well known.
 */
final class Fit {
    static final double WORST = 1;
    static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    /** The overlap from which ByteTrack takes two boxes for one thing. */
    private static final double OVERLAP = 0.2;
    /** 99 of 100 true places lie within this (chi-square of two coordinates). */
    private static final double SURPRISING_PLACE = 9.21;
    /** 99 of 100 true boxes lie within this (chi-square of four). */
    private static final double SURPRISING_BOX = 13.28;
    /** Doubt grows without end while a thing is lost; farther than this many sizes off, it is another. */
    private static final double FARTHEST = 3;

    private static final double MOST_CHANGE = 2;

    private Fit() {}

    static double anywhereNear(Forecast expected, Box box) {
        double overlap = overlap(expected, box);
        return overlap >= OVERLAP || isInReach(expected, box) ? cost(overlap, expected, box) : IMPOSSIBLE;
    }

    static double samePlace(Forecast expected, Box box) {
        double overlap = Math.max(overlap(expected, box), expected.seen().iou(box));
        return overlap >= OVERLAP ? cost(overlap, expected, box) : IMPOSSIBLE;
    }

    private static double overlap(Forecast expected, Box box) {
        Box place = expected.box();
        return place == null ? 0 : place.iou(box);
    }

    private static boolean isInReach(Forecast expected, Box box) {
        return expected.surpriseOfPlace(box) <= SURPRISING_PLACE
                && expected.distance(box) <= FARTHEST
                && isAlike(expected.seen(), box);
    }

    /** One side is enough: the edge of the picture, or a table, cuts the other. */
    private static boolean isAlike(Box a, Box b) {
        return isAlike(a.width(), b.width()) || isAlike(a.height(), b.height());
    }

    private static boolean isAlike(double a, double b) {
        return a <= b * MOST_CHANGE && b <= a * MOST_CHANGE;
    }

    private static double cost(double overlap, Forecast expected, Box box) {
        double surprise = expected.surpriseOfPlace(box) + expected.surpriseOfSize(box);
        return (1 - overlap) / 2 + Math.min(1, surprise / SURPRISING_BOX) / 2;
    }
}
