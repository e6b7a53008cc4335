package obscura.plugin.masking;

import java.time.Instant;
import obscura.plugin.mask.ProofOfMask;

/**
 * Whether one view shows one mask.
 *
 * @param view as in {@link obscura.plugin.camera.CameraView#id()}
 * @param at when its picture was taken
 */
public record ViewProof(String view, Instant at, ProofOfMask proof) {
    public ProofOfMask.Result result() {
        return proof.result();
    }
}
