package obscura.plugin.mask;

import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.mask.ProofOfMask.Why;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Whether a mask that was proven once still shows, without a picture from before it: nobody may keep a picture of what must never
 * be seen. It shows when its inside is one colour, that colour is the one that was proven, and its border can be seen against the
 * scene around it: a scene as dark as the mask proves nothing.
 */
public final class ProofOfStanding {
    private static final int SAME_COLOUR = 24;
    private static final int OTHER_COLOUR = 40;
    private static final double BESIDE = 6;
    private static final double BETWEEN_SAMPLES = 4;
    private static final double LEAST_BORDER = 0.3;
    private static final int FEWEST_SAMPLES = 8;

    private ProofOfStanding() {}

    /**
     * @param colour as proven, of the same view
     * @param mask what has to be covered
     * @param kept all the camera keeps in this picture, for finding the border
     */
    public static ProofOfMask of(
            Optional<? extends Pixels> now, List<Integer> colour, Polygon mask, List<Polygon> kept) {
        if (now.isEmpty()) {
            return ProofOfMask.of(Optional.empty(), Optional.empty(), mask);
        }
        Pixels picture = now.get();
        return judged(ProofOfMask.of(all(picture, colour), now, mask), picture, colour, kept);
    }

    /**
     * The same for a mask that replaces proven ones, of which some of the places were hidden already.
     *
     * @param before with the proven masks in it
     * @param known the polygons that were proven to show in it, all of one colour
     */
    public static ProofOfMask after(
            Pixels before,
            Optional<? extends Pixels> now,
            List<Integer> colour,
            List<Polygon> known,
            Polygon mask,
            List<Polygon> kept) {
        if (now.isEmpty()) {
            return ProofOfMask.of(Optional.empty(), Optional.empty(), mask);
        }
        Pixels picture = now.get();
        Optional<Pixels> telling = Optional.of(new KnownCover(before, known, colour));
        return judged(ProofOfMask.of(telling, now, mask), picture, colour, kept);
    }

    private static Optional<Pixels> all(Pixels picture, List<Integer> colour) {
        return Optional.of(new KnownCover(picture, List.of(Polygon.of(Box.WHOLE)), colour));
    }

    private static ProofOfMask judged(ProofOfMask flat, Pixels picture, List<Integer> colour, List<Polygon> kept) {
        if (flat.result() != Result.SHOWN) {
            return flat;
        }
        if (distance(flat.colour(), colour) > SAME_COLOUR) {
            return with(flat, Result.NOT_SHOWN, Why.OTHER_COLOUR);
        }
        return borderIsSeen(picture, flat.colour(), kept)
                ? with(flat, Result.SHOWN, Why.STILL_ITS_COLOUR)
                : with(flat, Result.UNKNOWN, Why.NOTHING_TO_TELL_APART);
    }

    private static ProofOfMask with(ProofOfMask seen, Result result, Why why) {
        return new ProofOfMask(
                result, why, seen.colour(), seen.pixels(), seen.offColour(), seen.stillSeen(), seen.telling());
    }

    private static boolean borderIsSeen(Pixels picture, List<Integer> colour, List<Polygon> kept) {
        Geometry inPixels = AffineTransformation.scaleInstance(picture.width(), picture.height())
                .transform(Rings.union(kept));
        Geometry beside = Densifier.densify(inPixels.buffer(BESIDE).getBoundary(), BETWEEN_SAMPLES);
        int samples = 0;
        int other = 0;
        for (Coordinate at : beside.getCoordinates()) {
            int x = (int) Math.floor(at.x);
            int y = (int) Math.floor(at.y);
            if (x >= 0 && y >= 0 && x < picture.width() && y < picture.height()) {
                samples++;
                other += distance(sampled(picture, x, y), colour) > OTHER_COLOUR ? 1 : 0;
            }
        }
        return samples >= FEWEST_SAMPLES && other >= LEAST_BORDER * samples;
    }

    private static List<Integer> sampled(Pixels picture, int x, int y) {
        return List.of(picture.sample(0, x, y), picture.sample(1, x, y), picture.sample(2, x, y));
    }

    private static int distance(List<Integer> one, List<Integer> other) {
        int most = 0;
        for (int plane = 0; plane < Pixels.PLANES; plane++) {
            most = Math.max(most, Math.abs(one.get(plane) - other.get(plane)));
        }
        return most;
    }
}
