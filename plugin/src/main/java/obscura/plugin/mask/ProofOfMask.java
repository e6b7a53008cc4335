package obscura.plugin.mask;

import java.util.List;
import java.util.Optional;

/**
 * Whether a picture really shows a mask, told from its pixels and from a picture taken before the mask. A mask shows
 * when everything inside it, but for 2 pixels along its border, is one colour, and when the picture before was something
 * else there. A blur or a mosaic keeps the mean of what is under it, so the mean must have changed in nearly every part.
 * Where the picture before was as dark as the mask, nothing can be told and nothing is claimed.
 *
 * @param why what decided
 * @param colour of the mask as three samples, empty when nothing was measured
 * @param pixels how many were looked at
 * @param offColour share of the pixels that are not of the mask's colour, 0..1
 * @param stillSeen pixels that look more like the picture before than like the mask
 * @param telling share of the mask's parts where before and after can be told apart, 0..1
 */
public record ProofOfMask(
        Result result, Why why, List<Integer> colour, int pixels, double offColour, int stillSeen, double telling) {
    public enum Result {
        SHOWN,
        NOT_SHOWN,
        UNKNOWN
    }

    public enum Why {
        ONE_COLOUR_WHERE_SOMETHING_WAS,
        /** Still the colour it had when it was proven, and its border can be seen. */
        STILL_ITS_COLOUR,
        /** One colour, and not the one that was proven: it may be a plain wall. */
        OTHER_COLOUR,
        /** The mask is a blur or a mosaic, which is no protection whatever it looks like. */
        CAN_BE_UNDONE,
        /** The inside has more than one colour. */
        MORE_THAN_ONE_COLOUR,
        /** Some of the picture before is still there, as when a mask sits beside its place. */
        PICTURE_BEFORE_STILL_SEEN,
        /** The picture before looked like the mask, as at night. */
        NOTHING_TO_TELL_APART,
        NO_PICTURE,
        /** The two pictures have different sizes. */
        OTHER_SIZE,
        /** Hardly a pixel lies inside, away from the border. */
        TOO_SMALL
    }

    static final double BORDER = 2;
    private static final int FEWEST_PIXELS = 64;

    /** Compression smears over a border no farther than this many pixels; beyond it paint is flat. */
    private static final double SMEARED = 18;

    private static final double MOST_OFF = 0.001;
    private static final double MOST_OFF_NEAR_BORDER = 0.05;
    private static final double LEAST_TELLING = 0.9;

    /** How many pixels along the border may look like before, as a share of the square root of the pixels. */
    private static final double MOST_STILL_SEEN = 0.08;

    public static ProofOfMask of(Optional<? extends Pixels> before, Optional<? extends Pixels> after, Polygon mask) {
        if (before.isEmpty() || after.isEmpty()) {
            return unmeasured(Why.NO_PICTURE);
        }
        return of(before.get(), after.get(), mask);
    }

    private static ProofOfMask of(Pixels before, Pixels after, Polygon mask) {
        if (before.width() != after.width() || before.height() != after.height()) {
            return unmeasured(Why.OTHER_SIZE);
        }
        PixelRuns inside = PixelRuns.eroded(mask, after.width(), after.height(), BORDER);
        if (inside.count() < FEWEST_PIXELS) {
            return unmeasured(Why.TOO_SMALL);
        }
        PixelRuns deep = PixelRuns.eroded(mask, after.width(), after.height(), SMEARED);
        return judged(MaskSamples.measure(before, after, inside, deep));
    }

    private static ProofOfMask unmeasured(Why why) {
        return new ProofOfMask(Result.UNKNOWN, why, List.of(), 0, 0, 0, 0);
    }

    private static ProofOfMask judged(MaskSamples seen) {
        if (seen.stillSeen() > Math.max(4, MOST_STILL_SEEN * Math.sqrt(seen.pixels()))) {
            return measured(Result.NOT_SHOWN, Why.PICTURE_BEFORE_STILL_SEEN, seen);
        }
        boolean flat = seen.offColour() <= MOST_OFF_NEAR_BORDER
                && seen.deepOffColour() <= MOST_OFF
                && seen.partsOffColour() == 0;
        if (!flat) {
            return measured(Result.NOT_SHOWN, Why.MORE_THAN_ONE_COLOUR, seen);
        }
        return seen.telling() >= LEAST_TELLING
                ? measured(Result.SHOWN, Why.ONE_COLOUR_WHERE_SOMETHING_WAS, seen)
                : measured(Result.UNKNOWN, Why.NOTHING_TO_TELL_APART, seen);
    }

    private static ProofOfMask measured(Result result, Why why, MaskSamples seen) {
        return new ProofOfMask(
                result, why, seen.colour(), seen.pixels(), seen.offColour(), seen.stillSeen(), seen.telling());
    }
}
