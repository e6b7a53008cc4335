package obscura.onvif.media;

import java.util.Locale;

/** How a camera covers. Only {@link #COLOR} destroys what is underneath. */
public enum MaskType {
    COLOR("Color"),
    PIXELATED("Pixelated"),
    BLURRED("Blurred"),
    /** A word that the standard does not know; never sent. */
    OTHER("");

    private final String word;

    MaskType(String word) {
        this.word = word;
    }

    /** The standard's own text once says "Pixelized". */
    static MaskType of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "color", "colour" -> COLOR;
            case "pixelated", "pixelized" -> PIXELATED;
            case "blurred" -> BLURRED;
            default -> OTHER;
        };
    }

    String word() {
        return word;
    }
}
