package obscura.web.recorders;

import java.util.Locale;
import obscura.web.text.Texts;

/**
 * What the doors to recorders say of things there. They speak English, for the journal and for programs. A sentence that is
 * known is told in the language of whoever reads; any other, and what the recorder itself said, is quoted as it is.
 */
public final class DoorWords {
    private static final String KNOWN = "recorders.said.";

    private DoorWords() {}

    public static String of(String sentence, Texts texts) {
        String key = KNOWN + slug(sentence);
        return texts.knows(key) ? texts.of(key) : texts.of("recorders.quoted", sentence);
    }

    /** The letters of a sentence and nothing else, which name it. */
    static String slug(String sentence) {
        String letters = sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.substring(0, Math.min(letters.length(), 60));
    }
}
