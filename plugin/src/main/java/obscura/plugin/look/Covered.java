package obscura.plugin.look;

import obscura.plugin.detect.Detection;
import obscura.plugin.mask.Box;
import obscura.plugin.plan.Coverage;

/** Is what a detector saw in a finished export hidden well enough? */
final class Covered {
    /** A detector's box is never exact; this much of it painted means that it saw the paint. */
    private static final double ENOUGH = 0.7;
    /** The rims of painted boxes look like letters; real lettering is read where no paint is. */
    private static final double ENOUGH_OF_TEXT = 0.3;

    private Covered() {}

    static boolean is(Detection seen, Coverage covered) {
        return switch (seen.kind()) {
            case TEXT -> covered.share(seen.box()) >= ENOUGH_OF_TEXT;
            case FACES -> covered.share(core(seen.box())) >= ENOUGH;
            case PEOPLE, MOTION -> covered.share(seen.box()) >= ENOUGH;
        };
    }

    /**
     * Face detectors' boxes are grown to the whole head, mostly upward. What the detector took for eyes and mouth is
     * in the lower middle; where that is paint, it saw the paint.
     */
    private static Box core(Box head) {
        return new Box(
                head.left() + 0.2 * head.width(),
                head.top() + 0.42 * head.height(),
                head.right() - 0.2 * head.width(),
                head.bottom() - 0.12 * head.height());
    }
}
