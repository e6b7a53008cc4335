package obscura.plugin.masking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                plans.stream().flatMap(plan -> plan.shapes().stream()).toList());
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
