package obscura.plugin.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person, or an API token, is called: 1 to {@link #LONGEST} characters, none of them invisible. Two names that
 * look the same are the same.
 *
 * @param text as it is shown, in composed form and without outer blanks
 */
public record PersonName(String text) {
    public static final int LONGEST = 100;

    public PersonName {
        if (!isName(text) || !text.equals(composed(text))) {
            throw new IllegalArgumentException("Not a name of 1 to " + LONGEST + " visible characters");
        }
    }

    /** Empty when that is no name. */
    public static Optional<PersonName> typed(String text) {
        if (text == null || text.length() > 20 * LONGEST) {
            return Optional.empty();
        }
        return Optional.of(composed(text)).filter(PersonName::isName).map(PersonName::new);
    }

    /** The same for all names that are taken for one another: regardless of case, width, composition and blanks. */
    public String key() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static boolean isName(String text) {
        int length = text.codePointCount(0, text.length());
        return !text.isBlank() && length <= LONGEST && text.codePoints().allMatch(PersonName::isVisible);
    }

    /** Characters that steer, hide or turn round what stands beside them have no place in a name or a journal. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
