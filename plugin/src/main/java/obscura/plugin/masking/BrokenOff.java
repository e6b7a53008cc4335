package obscura.plugin.masking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.ReadBack;

/** Changes that were cut short: what was meant is known, so what is found can be told apart from masks of somebody else. */
final class BrokenOff {
    /** A camera may have adapted it; what is farther off is not taken for ours, and stays. */
    private static final double ALIKE = 0.5;

    private BrokenOff() {}

    static Attempt attempt(Instant at, List<KeptMask> there, List<MaskPlan> plans) {
        return new Attempt(
                at,
                there.stream().map(KeptMask::token).toList(),
                plans.stream().flatMap(BrokenOff::meant).toList());
    }

    /** Also what stands there only until others are in their places. */
    private static Stream<Shape> meant(MaskPlan plan) {
        Stream<Shape> meanwhile = plan.steps().stream()
                .flatMap(step -> step instanceof Step.Change change ? Stream.of(change) : Stream.empty())
                .map(change -> change.shape().at(change.to()));
        return Stream.concat(plan.shapes().stream(), meanwhile).distinct();
    }

    static Drift drift(Instant at) {
        return new Drift(Drift.Kind.BROKEN_OFF, "", at);
    }

    /** What a broken-off change made, and nobody lived to write down, is ours. */
    static void adopt(Masks masks, CameraId id, List<KeptMask> there) {
        Optional<Attempt> attempt = masks.attempt(id);
        if (attempt.isEmpty()) {
            return;
        }
        Set<String> known = masks.ours(id).stream().map(OurMask::token).collect(Collectors.toSet());
        known.addAll(attempt.get().before());
        there.stream()
                .filter(mask -> !known.contains(mask.token()))
                .forEach(mask -> attempt.get().meant().stream()
                        .filter(shape -> isLike(shape, mask))
                        .findFirst()
                        .ifPresent(shape -> masks.own(id, new OurMask(mask.token(), shape))));
    }

    private static boolean isLike(Shape shape, KeptMask mask) {
        return shape.picture().equals(mask.picture())
                && mask.polygon()
                        .filter(polygon -> ReadBack.of(shape.polygon(), List.of(polygon), ReadBack.TWO_DECIMALS)
                                        .iou()
                                >= ALIKE)
                        .isPresent();
    }

    /** What stands under a token of ours, and is nothing we ever put there. */
    static void forgetReplaced(Masks masks, CameraId id, List<KeptMask> there) {
        StillOurs still = new StillOurs(masks.report(id), masks.attempt(id));
        masks.ours(id).stream()
                .filter(mask -> still.isReplaced(mask, there))
                .forEach(mask -> masks.disown(id, mask.token()));
    }

    /** A token the camera no longer has may be given to somebody else's mask. */
    static List<OurMask> forgetGone(Masks masks, CameraId id, List<KeptMask> there) {
        Set<String> tokens = there.stream().map(KeptMask::token).collect(Collectors.toSet());
        masks.ours(id).stream()
                .map(OurMask::token)
                .filter(token -> !tokens.contains(token))
                .forEach(token -> masks.disown(id, token));
        return masks.ours(id);
    }
}
