package obscura.web.recorders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.web.text.Texts;

/**
 * What the doors to recorders say of things there. They speak English, for the journal and for programs. A sentence that is
 * known is told in the language of whoever reads, with its figures; any other, and what the recorder itself said, is quoted as
 * it is.
 */
public final class DoorWords {
    private static final String KNOWN = "recorders.said.";
    private static final int LONGEST_SLUG = 60;

    private DoorWords() {}

    public static String of(String sentence, Texts texts) {
        return known(sentence, texts).orElseGet(() -> texts.of("recorders.quoted", sentence));
    }

    /** Empty when it is not one that is known. */
    public static Optional<String> known(String sentence, Texts texts) {
        List<String> figures = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (isFigure(word)) {
                figures.add(word);
            } else {
                plain.append(word).append(' ');
            }
        }
        String key = KNOWN + slug(plain.toString());
        return texts.knows(key) ? Optional.of(texts.of(key, figures.toArray())) : Optional.empty();
    }

    /** A path, or a number. */
    private static boolean isFigure(String word) {
        return word.startsWith("/") || word.matches("[0-9][0-9.,]*");
    }

    /** The letters of a sentence and nothing else, which name it. */
    private static String slug(String plain) {
        String letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.substring(0, Math.min(letters.length(), LONGEST_SLUG));
    }
}
