package obscura.plugin.masking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.mask.ProofOfMask.Result;

/** Looks for masks in every view, again and again for a while in those where one does not show yet. */
record LookForMasks(ViewLook look, MaskTiming timing, Clock clock) {
    /**
     * @param masks the results with their proofs
     * @param openSnapshots ids of views that the camera gives to anybody without a login
     */
    record Looked(List<MaskResult> masks, List<String> openSnapshots) {}

    /** @param proofs of one view, one for each mask */
    private record OfView(List<ViewProof> proofs, boolean open) {
        boolean isSettled() {
            return proofs.stream().noneMatch(proof -> proof.result() == Result.NOT_SHOWN);
        }
    }

    /**
     * @param before by view, as it was before a change; empty when nothing was changed
     * @param kept what the camera keeps for us now
     */
    Looked in(
            CameraPictures pictures,
            List<MaskResult> results,
            Map<String, ViewLook.Seen> before,
            List<MaskResult> known,
            List<KeptMask> kept) {
        Proving proving = new Proving(
                known, kept.stream().flatMap(mask -> mask.polygon().stream()).toList());
        Map<String, OfView> views = new LinkedHashMap<>();
        Instant end = clock.instant().plus(timing.showing());
        List<CameraView> left = pictures.views();
        for (int tried = 1; !left.isEmpty(); tried++) {
            views.putAll(at(left, proving, results, before));
            left = left.stream()
                    .filter(view -> !views.get(view.id()).isSettled())
                    .toList();
            if (tried >= timing.tries() || !clock.instant().isBefore(end)) {
                break;
            }
            pauseBefore(left);
        }
        List<String> open =
                views.keySet().stream().filter(id -> views.get(id).open()).toList();
        return new Looked(with(results, List.copyOf(views.values())), open);
    }

    /** A few at a time, so that few pictures are in memory. */
    private Map<String, OfView> at(
            List<CameraView> views, Proving proving, List<MaskResult> results, Map<String, ViewLook.Seen> before) {
        Map<String, OfView> found = new LinkedHashMap<>();
        for (int from = 0; from < views.size(); from += ViewLook.TOGETHER) {
            List<CameraView> few = views.subList(from, Math.min(views.size(), from + ViewLook.TOGETHER));
            look.at(few).forEach((id, now) -> {
                Optional<ViewLook.Seen> then = Optional.ofNullable(before.get(id));
                List<ViewProof> proofs = results.stream()
                        .map(result -> proving.prove(result.wanted(), id, then, now))
                        .toList();
                found.put(id, new OfView(proofs, now.open()));
            });
        }
        return found;
    }

    /** A camera may take some seconds until its streams show what it said yes to. */
    private void pauseBefore(List<CameraView> left) {
        if (!left.isEmpty()) {
            LockSupport.parkNanos(timing.pause().toNanos());
        }
    }

    private static List<MaskResult> with(List<MaskResult> results, List<OfView> views) {
        List<MaskResult> seen = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            int place = i;
            seen.add(results.get(i)
                    .withProofs(
                            views.stream().map(view -> view.proofs().get(place)).toList()));
        }
        return List.copyOf(seen);
    }
}
