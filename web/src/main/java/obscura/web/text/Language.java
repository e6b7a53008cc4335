package obscura.web.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the whole app is written in. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    GERMAN(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** As pages and browsers write it, such as {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /** The first language of an {@code Accept-Language} header that there is; English when there is none. */
    public static Language of(String accepted) {
        if (accepted == null || accepted.length() > 1000) {
            return ENGLISH;
        }
        return Arrays.stream(accepted.split(","))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .flatMap(part -> ofCode(part.split("[-;]", 2)[0]).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
