package obscura.plugin.masking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.mask.ReadBack;

/** What is no longer as it was: a pure thought. */
final class Drifts {
    private Drifts() {}

    /** Of the masks themselves, by the camera's own word. */
    static List<Drift> ofMasks(MaskReport last, List<OurMask> ours, List<KeptMask> there, Instant now) {
        List<Drift> drifts = new ArrayList<>();
        StillOurs still = new StillOurs(Optional.of(last), Optional.empty());
        for (OurMask mask : ours) {
            if (still.isReplaced(mask, there)) {
                drifts.add(new Drift(Drift.Kind.MASK_REPLACED, mask.shape().name(), now));
                continue;
            }
            Optional<KeptMask> kept = there.stream()
                    .filter(found -> found.token().equals(mask.token()))
                    .findFirst();
            kind(mask, was(last, mask), kept)
                    .ifPresent(kind -> drifts.add(new Drift(kind, mask.shape().name(), now)));
        }
        return distinct(drifts);
    }

    private static Polygon was(MaskReport last, OurMask mask) {
        return last.ours().stream()
                .filter(kept -> kept.token().equals(mask.token()))
                .flatMap(kept -> kept.polygon().stream())
                .findFirst()
                .orElse(mask.shape().polygon());
    }

    private static Optional<Drift.Kind> kind(OurMask mask, Polygon was, Optional<KeptMask> kept) {
        if (kept.isEmpty()) {
            return Optional.of(Drift.Kind.MASK_GONE);
        }
        if (!kept.get().enabled()) {
            return Optional.of(Drift.Kind.MASK_DISABLED);
        }
        if (kept.get().style() != mask.shape().style()) {
            return Optional.of(Drift.Kind.STYLE_CHANGED);
        }
        boolean still = kept.get()
                .polygon()
                .filter(polygon -> ReadBack.of(was, List.of(polygon), ReadBack.STEP_OF_8192)
                        .kept())
                .isPresent();
        return still ? Optional.empty() : Optional.of(Drift.Kind.MASK_MOVED);
    }

    /** Of the pictures they belong to. */
    static List<Drift> ofPictures(MaskReport last, List<CameraPicture> now, Instant at) {
        List<Drift> drifts = new ArrayList<>();
        Set<String> views = views(last.pictures()).stream().map(CameraView::id).collect(Collectors.toSet());
        views(now).stream()
                .filter(view -> !views.contains(view.id()))
                .forEach(view -> drifts.add(new Drift(Drift.Kind.VIEW_ADDED, "", Optional.of(view), at)));
        for (CameraPicture picture : now) {
            last.pictures().stream()
                    .filter(old -> old.token().equals(picture.token()))
                    .filter(old -> !old.frame().equals(picture.frame()))
                    .forEach(old -> drifts.add(new Drift(Drift.Kind.FRAME_CHANGED, picture.token(), at)));
        }
        return drifts;
    }

    private static List<CameraView> views(List<CameraPicture> pictures) {
        return pictures.stream().flatMap(picture -> picture.views().stream()).toList();
    }

    /** Of what the pictures show. */
    static List<Drift> ofProofs(List<MaskResult> results, CameraPictures pictures, Instant now) {
        List<Drift> drifts = new ArrayList<>();
        for (MaskResult result : results) {
            result.proofs().stream()
                    .filter(proof -> proof.result() == Result.NOT_SHOWN)
                    .forEach(proof -> drifts.add(
                            new Drift(Drift.Kind.NOT_SHOWN, result.name(), pictures.view(proof.view()), now)));
        }
        return drifts;
    }

    private static List<Drift> distinct(List<Drift> drifts) {
        return drifts.stream().distinct().toList();
    }

    /** With the time they were first seen. */
    static List<Drift> since(List<Drift> now, List<Drift> before) {
        return now.stream()
                .map(drift -> before.stream().filter(drift::isLike).findFirst().orElse(drift))
                .toList();
    }

    static List<Drift> unseen(List<Drift> now, List<Drift> before) {
        return now.stream()
                .filter(drift -> before.stream().noneMatch(drift::isLike))
                .toList();
    }

    /** What applying the masks again mends. */
    static boolean isMendable(Drift drift) {
        return switch (drift.kind()) {
            case MASK_GONE, MASK_REPLACED, MASK_MOVED, MASK_DISABLED, STYLE_CHANGED, BROKEN_OFF -> true;
            case VIEW_ADDED, FRAME_CHANGED, NOT_SHOWN -> false;
        };
    }
}
