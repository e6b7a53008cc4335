package obscura.plugin.look;

import obscura.plugin.detect.Detection;
import obscura.plugin.mask.Hide;

/** Is a sighting of a size that can be what it claims to be? */
final class Plausible {
    /** Plates, badges and screens are lines of letters; what fills more of a picture at once is grass or brick. */
    private static final double LARGEST_TEXT = 0.05;

    private Plausible() {}

    static boolean is(Detection seen) {
        return seen.kind() != Hide.TEXT || seen.box().area() <= LARGEST_TEXT;
    }
}
