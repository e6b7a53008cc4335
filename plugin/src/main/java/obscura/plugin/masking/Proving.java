package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.mask.Pixels;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask;
import obscura.plugin.mask.ProofOfMask.Result;
import obscura.plugin.mask.ProofOfMask.Why;
import obscura.plugin.mask.ProofOfStanding;
import obscura.plugin.mask.RgbPixels;

/**
 * Whether one view shows one mask: a pure thought. With a picture from before the change that tells something, that picture
 * decides; else what was proven before in this view may be built upon.
 *
 * @param known what the last report says, as far as it still holds
 * @param kept all that the camera keeps for us
 */
record Proving(List<MaskResult> known, List<Polygon> kept) {
    ViewProof prove(WantedMask mask, String view, Optional<ViewLook.Seen> before, ViewLook.Seen now) {
        return new ViewProof(view, now.at(), proof(mask, view, before.flatMap(ViewLook.Seen::picture), now.picture()));
    }

    private ProofOfMask proof(WantedMask mask, String view, Optional<RgbPixels> before, Optional<RgbPixels> now) {
        if (mask.style().canBeUndone()) {
            return new ProofOfMask(Result.UNKNOWN, Why.CAN_BE_UNDONE, List.of(), 0, 0, 0, 0);
        }
        ProofOfMask plain = ProofOfMask.of(before, now, mask.polygon());
        boolean undecided = plain.why() == Why.NOTHING_TO_TELL_APART || before.isEmpty() && now.isPresent();
        if (!undecided || now.isEmpty()) {
            return plain;
        }
        Optional<ProofOfMask> same = proven(view).entrySet().stream()
                .filter(entry -> entry.getKey().equals(mask.polygon()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (same.isPresent()) {
            return ProofOfStanding.of(now, same.get().colour(), mask.polygon(), kept);
        }
        return before.map(pixels -> replaced(mask, view, pixels, now)).orElse(plain);
    }

    /** A mask that was moved or redrawn: what lay under the old ones need not tell anything. */
    private ProofOfMask replaced(WantedMask mask, String view, RgbPixels before, Optional<? extends Pixels> now) {
        Map<Polygon, ProofOfMask> proven = proven(view);
        ProofOfMask plain = ProofOfMask.of(Optional.of(before), now, mask.polygon());
        if (proven.isEmpty()) {
            return plain;
        }
        List<Integer> colour = proven.values().iterator().next().colour();
        List<Polygon> alike = proven.entrySet().stream()
                .filter(entry -> entry.getValue().colour().equals(colour))
                .map(Map.Entry::getKey)
                .toList();
        return ProofOfStanding.after(before, now, colour, new ArrayList<>(alike), mask.polygon(), kept);
    }

    /** The masks that were shown in this view when it was last looked at. */
    private Map<Polygon, ProofOfMask> proven(String view) {
        Map<Polygon, ProofOfMask> proven = new LinkedHashMap<>();
        for (MaskResult result : known) {
            result.proofs().stream()
                    .filter(seen -> seen.view().equals(view) && seen.result() == Result.SHOWN)
                    .forEach(seen -> proven.put(result.wanted().polygon(), seen.proof()));
        }
        return proven;
    }
}
