package obscura.plugin.look;

import obscura.plugin.detect.Detection;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;

/** Is what a detector saw in a finished export hidden well enough? */
final class Covered {
    /** A detector's box is never exact; this much of it painted means that it saw the paint. */
    private static final double ENOUGH = 0.7;
    /** The rims of painted boxes look like letters; real lettering is read where no paint is. */
    private static final double ENOUGH_OF_TEXT = 0.3;

    private Covered() {}

    static boolean is(Detection seen, Coverage covered) {
        return covered.share(seen.box()) >= (seen.kind() == Hide.TEXT ? ENOUGH_OF_TEXT : ENOUGH);
    }
}
