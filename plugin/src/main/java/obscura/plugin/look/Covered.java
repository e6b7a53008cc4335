package obscura.plugin.look;

import obscura.plugin.detect.Detection;
import obscura.plugin.plan.Coverage;

/** Is what a detector saw in a finished export hidden well enough? */
final class Covered {
    /** A detector's box is never exact; this much of it painted means that it saw the paint. */
    private static final double ENOUGH = 0.7;

    private Covered() {}

    static boolean is(Detection seen, Coverage covered) {
        return covered.share(seen.box()) >= ENOUGH;
    }
}
