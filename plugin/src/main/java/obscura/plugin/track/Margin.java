package obscura.plugin.track;

import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/**
 * How much more than what was seen is covered.
 *
 * @param dx at least this much on both sides, a fraction of the picture's width
 * @param dy at least this much above and below, a fraction of the picture's height
 * @param lead microseconds before the first sighting and after the last
 */
public record Margin(double dx, double dy, long lead) {
    /** Two looks at five looks a second. */
    public static final long LEAD = 400_000;

    private static final long LONGEST_LEAD = 60 * Span.SECOND;
    /** A tenth of the box at least: what a detector's box jitters by. */
    private static final double OF_BOX = 0.1;

    public Margin {
        if (!(dx >= 0 && dx <= 1 && dy >= 0 && dy <= 1)) {
            throw new IllegalArgumentException("A margin is a fraction of the picture: " + dx + ", " + dy);
        }
        if (lead < 1 || lead > LONGEST_LEAD) {
            throw new IllegalArgumentException(
                    "A cover begins up to a minute before the first sighting, not " + lead + " microseconds");
        }
    }

    /**
     * Detectors cut off hair, hands and hems: at least 16 pixels at 1080 lines.
     *
     * @param width of the picture in pixels, as is height
     */
    public static Margin forPicture(int width, int height) {
        double pixels = Math.max(16, height * 16 / 1080.0);
        return new Margin(Math.min(1, pixels / width), Math.min(1, pixels / height), LEAD);
    }

    public Box around(Box box) {
        return box.grown(Math.max(dx, OF_BOX * box.width()), Math.max(dy, OF_BOX * box.height()));
    }
}
