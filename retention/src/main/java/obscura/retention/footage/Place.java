package obscura.retention.footage;

import java.util.Optional;
import obscura.plugin.id.NvrId;

/**
 * Where something lies.
 *
 * @param word as tables and certificates say it: {@code nvr-3}, or one of ours
 */
public record Place(String word) {
    public static final Place EXPORTS = new Place("exports");
    /** Copies of held footage. */
    public static final Place SAFEKEEPING = new Place("safekeeping");

    public static final Place JOURNAL = new Place("journal");

    private static final String NVR = "nvr-";

    public Place {
        if (!word.matches("nvr-[1-9][0-9]{0,17}|exports|safekeeping|journal|originals|counts")) {
            throw new IllegalArgumentException("Nothing lies there: " + word);
        }
    }

    public static Place of(NvrId nvr) {
        return new Place(NVR + nvr);
    }

    /** Empty for what Obscura keeps itself. */
    public Optional<NvrId> nvr() {
        return word.startsWith(NVR)
                ? Optional.of(new NvrId(Long.parseLong(word.substring(NVR.length()))))
                : Optional.empty();
    }
}
