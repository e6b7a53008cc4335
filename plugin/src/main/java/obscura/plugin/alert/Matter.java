package obscura.plugin.alert;

import java.util.Locale;

/**
 * Something that needs a person.
 *
 * @param key the same as long as it is the same matter, such as {@code run-7}; no name in it
 * @param sentence what is the matter; without pictures, passwords and addresses
 */
public record Matter(Kind kind, String key, String sentence) {
    public static final int LONGEST = 500;

    public enum Kind {
        /** Something should be gone and its time is over. */
        OVERDUE,
        /** A run of deletion waits for an answer. */
        RUN_ASKS,
        /** Its deletion was asked for, and it is still there. */
        STILL_THERE,
        /** A camera no longer hides what it should. */
        MASK_DRIFT,
        /** Somebody wants to know whether alerts arrive. */
        TEST;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Matter {
        if (!key.matches("[a-z0-9-]{1,100}")) {
            throw new IllegalArgumentException("A key of a matter has letters, digits and dashes");
        }
        sentence = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    }
}
