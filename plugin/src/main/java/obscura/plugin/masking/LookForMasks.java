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

/** Looks for masks in every view, again and again for a while where one does not show yet. */
record LookForMasks(ViewLook views, MaskTiming timing, Clock clock) {
    /**
     * @param before by view, as it was before a change; empty when nothing was changed
     * @param kept what the camera keeps for us now
     * @return the results with their proofs
     */
    List<MaskResult> in(
            CameraPictures pictures,
            List<MaskResult> results,
            Map<String, ViewLook.Seen> before,
            List<MaskResult> known,
            List<KeptMask> kept) {
        Proving proving = new Proving(
                known, kept.stream().flatMap(mask -> mask.polygon().stream()).toList());
        Map<String, List<ViewProof>> proofs = new LinkedHashMap<>();
        Instant end = clock.instant().plus(timing.showing());
        for (CameraView view : pictures.views()) {
            proofs.put(view.id(), settled(proving, results, view, Optional.ofNullable(before.get(view.id())), end));
        }
        List<MaskResult> seen = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            int place = i;
            seen.add(results.get(i)
                    .withProofs(proofs.values().stream()
                            .map(ofView -> ofView.get(place))
                            .toList()));
        }
        return List.copyOf(seen);
    }

    /** A camera may take some seconds until its streams show what it said yes to. */
    private List<ViewProof> settled(
            Proving proving, List<MaskResult> results, CameraView view, Optional<ViewLook.Seen> before, Instant end) {
        for (int tried = 1; ; tried++) {
            ViewLook.Seen now = views.at(view);
            List<ViewProof> proofs = results.stream()
                    .map(result -> proving.prove(result.wanted(), view.id(), before, now))
                    .toList();
            boolean shown = proofs.stream().noneMatch(proof -> proof.result() == Result.NOT_SHOWN);
            if (shown || tried >= timing.tries() || !clock.instant().isBefore(end)) {
                return proofs;
            }
            LockSupport.parkNanos(timing.pause().toNanos());
        }
    }
}
