package obscura.plugin.track;

import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * What is covered before a track's first sighting or after its last: the last box and the way from there at its last
 * speed, so that who walks on and who stands still are both under it. What goes out of the picture is covered until
 * it is out, for a detector loses it while half of it still shows.
 *
 * @param box the box at the end and all it may reach
 * @param lasts microseconds
 */
record End(Box box, long lasts) {
    /** Seconds; what needs longer stands there rather than leaves. */
    private static final double LONGEST_WAY_OUT = 2;

    /** @param motion away from the track: reversed for its beginning */
    static End of(Box box, Motion motion, Margin margin) {
        double lead = margin.lead() / (double) Span.SECOND;
        double out = motion.secondsUntilOut(box, margin.around(motion.sweep(box, lead)));
        double lasts = out <= LONGEST_WAY_OUT ? Math.max(lead, out) : lead;
        return new End(motion.sweep(box, lasts), Math.max(margin.lead(), Span.micros(lasts)));
    }
}
