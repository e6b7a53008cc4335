package obscura.plugin.access.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;

/**
 * What somebody typed into a password field. Any Unicode; the same letters composed in another way are the same
 * password. Never printed, never compared: only hashed.
 */
public final class Password {
    /** Nobody types this much; what is longer is not looked at and fits nobody's password. */
    private static final int MOST_UNITS = 2_000;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    public static Password typed(String text) {
        boolean absurd = text == null || text.length() > MOST_UNITS;
        return new Password(absurd ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** In characters as people count them, near enough: code points. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
