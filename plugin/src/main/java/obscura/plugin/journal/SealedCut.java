package obscura.plugin.journal;

import obscura.plugin.seal.Seal;
import obscura.plugin.seal.Signer;

/** A summary and the signature over it; whether the one fits the other is still to be asked. */
public record SealedCut(CutSummary summary, Seal seal) {
    public static SealedCut by(Signer signer, CutSummary summary) {
        return new SealedCut(summary, signer.sign(summary.message()));
    }

    /** True when nothing in it was changed since it was signed, by whomever. */
    public boolean fits() {
        return seal.fits(summary.message());
    }
}
