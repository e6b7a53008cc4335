package obscura.plugin.masking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.KeptMask;

/**
 * What is known of one camera's masks since they were last applied or looked at.
 *
 * @param version of the wanted masks this is about
 * @param at when the camera was last asked
 * @param standing what stands on the camera
 * @param masks one for each wanted mask, in their order
 * @param ours what the camera said it keeps of ours, at {@code at}
 * @param notOurs masks somebody else made; left as they are
 * @param pictures as they were; a change asks for a new proof
 * @param openSnapshots ids of views that the camera gave to anybody without a login when its pictures were last looked at
 * @param trouble what went wrong, if anything did
 */
public record MaskReport(
        long version,
        Instant at,
        Standing standing,
        List<MaskResult> masks,
        List<KeptMask> ours,
        List<KeptMask> notOurs,
        List<CameraPicture> pictures,
        List<String> openSnapshots,
        Optional<CameraTrouble> trouble) {
    public enum Standing {
        /** What was wanted, as far as {@link MaskReport#masks()} says. */
        WANTED,
        /** Nothing was changed, or it was put back: the masks from before. */
        BEFORE,
        /** Some of both; {@link MaskReport#ours()} says which. */
        BETWEEN,
        /** The camera does not answer any more. Obscura goes on as soon as it does. */
        UNKNOWN
    }

    public MaskReport {
        masks = List.copyOf(masks);
        ours = List.copyOf(ours);
        notOurs = List.copyOf(notOurs);
        pictures = List.copyOf(pictures);
        openSnapshots = List.copyOf(openSnapshots);
    }

    /** Every mask proven in every view. */
    public boolean isProven() {
        return trouble.isEmpty() && masks.stream().allMatch(MaskResult::isProven);
    }
}
