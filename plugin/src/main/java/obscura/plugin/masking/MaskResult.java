package obscura.plugin.masking;

import java.util.List;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.ProofOfMask;

/**
 * What became of one wanted mask.
 *
 * @param wanted as it was wanted then
 * @param kept what the camera really keeps for it, in our fractions; all pictures together
 * @param uncovered share of the wanted area that no kept polygon covers, 0..1, in the picture where it is most; 1 when nothing
 *     is known
 * @param remark what a person should know or do
 * @param proofs one for each view; empty when no picture was looked at
 */
public record MaskResult(
        WantedMask wanted,
        Outcome outcome,
        List<Polygon> kept,
        double uncovered,
        Remark remark,
        List<ViewProof> proofs) {
    public enum Outcome {
        /** Kept as wanted. */
        APPLIED,
        /** The camera keeps something else; all of the wanted place is covered when {@code uncovered} is 0. */
        ADAPTED,
        /** Not put on the camera. */
        REFUSED,
        /** Nobody knows what the camera keeps now. */
        UNREACHABLE
    }

    public MaskResult {
        kept = List.copyOf(kept);
        // What an earlier version kept has none.
        remark = remark == null ? Remark.NONE : remark;
        proofs = List.copyOf(proofs);
    }

    /** The worst of its views; UNKNOWN without any. */
    public ProofOfMask.Result proof() {
        if (proofs.isEmpty()) {
            return ProofOfMask.Result.UNKNOWN;
        }
        if (proofs.stream().anyMatch(view -> view.result() == ProofOfMask.Result.NOT_SHOWN)) {
            return ProofOfMask.Result.NOT_SHOWN;
        }
        boolean all = proofs.stream().allMatch(view -> view.result() == ProofOfMask.Result.SHOWN);
        return all ? ProofOfMask.Result.SHOWN : ProofOfMask.Result.UNKNOWN;
    }

    /** The only thing that may be shown green. */
    public boolean isProven() {
        return !canBeUndone() && uncovered == 0 && proof() == ProofOfMask.Result.SHOWN;
    }

    /** For programs; empty when all is well. */
    public String sentence() {
        return remark.sentence();
    }

    public String name() {
        return wanted.name();
    }

    public boolean canBeUndone() {
        return wanted.style().canBeUndone();
    }

    public MaskResult withProofs(List<ViewProof> seen) {
        return new MaskResult(wanted, outcome, kept, uncovered, remark, seen);
    }
}
