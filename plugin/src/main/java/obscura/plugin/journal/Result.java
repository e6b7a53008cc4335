package obscura.plugin.journal;

import java.util.Arrays;
import java.util.Locale;

/** What became of it. */
public enum Result {
    DONE,
    REFUSED,
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when nothing is written so */
    public static Result of(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a word of the journal"));
    }
}
