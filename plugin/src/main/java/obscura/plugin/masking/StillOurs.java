package obscura.plugin.masking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ReadBack;

/**
 * Which of the masks under our tokens are still ours: a pure thought. A camera that was reset gives its tokens out anew, to whoever
 * draws next; what is nothing like what we put there is somebody else's, and is left alone.
 *
 * @param last what the camera kept when it was last read; one that adapted our mask beyond recognition still keeps ours
 * @param attempt a change that is not over: what was meant may stand there already
 */
record StillOurs(Optional<MaskReport> last, Optional<Attempt> attempt) {
    /** A mask that somebody has moved is still ours; one in another place is another. */
    private static final double NOTHING_LIKE = 0.1;

    /** Those that are gone are among them: nobody else has their tokens. */
    List<OurMask> among(List<OurMask> ours, List<KeptMask> there) {
        return ours.stream().filter(mask -> !isReplaced(mask, there)).toList();
    }

    boolean isReplaced(OurMask mask, List<KeptMask> there) {
        List<KeptMask> under =
                there.stream().filter(kept -> kept.token().equals(mask.token())).toList();
        return !under.isEmpty() && under.stream().allMatch(kept -> isNothingLike(mask, kept));
    }

    private boolean isNothingLike(OurMask mask, KeptMask kept) {
        // Corners that make no polygon tell nothing.
        return kept.polygon().isPresent()
                && known(mask)
                        .noneMatch(polygon -> isLike(polygon, kept.polygon().get()));
    }

    private Stream<Polygon> known(OurMask mask) {
        Stream<Polygon> seen = last.stream()
                .flatMap(report -> report.ours().stream())
                .filter(kept -> kept.token().equals(mask.token()))
                .flatMap(kept -> kept.polygon().stream());
        Stream<Polygon> meant =
                attempt.stream().flatMap(change -> change.meant().stream()).map(Shape::polygon);
        return Stream.concat(Stream.of(mask.shape().polygon()), Stream.concat(seen, meant));
    }

    private static boolean isLike(Polygon ours, Polygon kept) {
        return ReadBack.of(ours, List.of(kept), ReadBack.TWO_DECIMALS).iou() >= NOTHING_LIKE;
    }
}
