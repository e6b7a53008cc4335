package obscura.plugin.journal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Any text, kept exactly on one line of well-formed Unicode: line breaks, NUL, halves of pairs and what turns the direction of
 * writing stand as a backslash, {@code u} and four hex digits, a backslash as two. Every text has one such form only. The
 * set of characters is fixed for good: what was written once must read the same in every later version.
 */
public final class ExactText {
    private static final Pattern UNIT = Pattern.compile("\\\\u[0-9a-f]{4}");

    private ExactText() {}

    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '\\') {
                out.append("\\\\");
            } else if (steers(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text again, or nothing when {@link #escaped} never writes this. */
    public static Optional<String> exact(String escaped) {
        if (escaped == null) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else if (escaped.startsWith("\\\\", i)) {
                out.append(c);
                i += 1;
            } else if (UNIT.matcher(escaped).region(i, escaped.length()).lookingAt()) {
                out.append((char) Integer.parseInt(escaped, i + 2, i + 6, 16));
                i += 5;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(out.toString()).filter(text -> escaped(text).equals(escaped));
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private static boolean steers(char c) {
        return c < 0x20
                || c >= 0x7f && c <= 0x9f
                || Character.isSurrogate(c)
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200e
                || c == 0x200f;
    }
}
