package obscura.plugin.detect;

import java.util.Set;
import java.util.regex.Pattern;
import obscura.plugin.mask.Hide;

/**
 * What is known of a model file; lies beside it as {@code NAME.card.json}.
 *
 * @param name for people and reports; letters, digits, dot, dash and underscore
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
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}\\.onnx");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,500}");

    public ModelCard {
        require(NAME, name, "name must be 1 to 80 letters, digits, dots, dashes or underscores");
        require(FILE, file, "file must be the plain name of an .onnx file beside the card, without a path");
        require(SHA_256, sha256, "sha256 must be 64 lower-case hex digits");
        require(LINE, licence, "licence must be one line");
        require(LINE, source, "source must be one line");
        if (family == null || kind == null || !family.finds.contains(kind)) {
            throw new IllegalArgumentException("kind " + kind + " is not what family " + family + " finds");
        }
        if (!(weak >= 0 && weak <= threshold && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "0 <= weak <= threshold <= 1 does not hold: weak " + weak + ", threshold " + threshold);
        }
    }

    private static void require(Pattern pattern, String value, String otherwise) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Tensor layouts we can read. */
    public enum Family {
        NANODET(Hide.PEOPLE),
        BLAZEFACE(Hide.FACES),
        PPOCR_TEXT(Hide.TEXT),
        YUNET(Hide.FACES),
        /** Trained on COCO it finds people; a file with a single class finds what its card says. */
        YOLOX(Hide.PEOPLE, Hide.FACES, Hide.TEXT);

        private final Set<Hide> finds;

        Family(Hide... finds) {
            this.finds = Set.of(finds);
        }
    }
}
