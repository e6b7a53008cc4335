package obscura.plugin.detect;

import obscura.plugin.mask.Hide;

/**
 * What is known of a model file; lies beside it as {@code NAME.card.json}.
 *
 * @param file plain name of the model file in the same folder
 * @param sha256 of the model file, 64 lower-case hex digits; a file that differs is not loaded
 * @param kind what it finds
 * @param threshold score from which a sighting counts on its own, 0..1
 * @param weak score from which a sighting keeps something already seen alive, 0..threshold
 * @param licence of the weights, as an SPDX name
 * @param source where it came from, for people
 */
public record ModelCard(
        String name,
        String file,
        String sha256,
        Family family,
        Hide kind,
        double threshold,
        double weak,
        String licence,
        String source) {
    /** Tensor layouts we can read. */
    public enum Family {
        NANODET,
        BLAZEFACE,
        PPOCR_TEXT,
        YUNET,
        YOLOX
    }
}
