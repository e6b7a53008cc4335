package obscura.plugin.export;

/** What the words of a receipt must be. */
final class Valid {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_WORDS = 2000;

    private Valid() {}

    static void require(boolean holds, String words) {
        if (!holds) {
            throw new IllegalArgumentException(words);
        }
    }

    static void line(String text, String what) {
        text(text, LONGEST_LINE, what);
    }

    static void words(String text, String what) {
        text(text, LONGEST_WORDS, what);
    }

    static void sha256(String hex) {
        require(hex != null && hex.matches("[0-9a-f]{64}"), "A SHA-256 is 64 lower-case hex digits");
    }

    private static void text(String text, int longest, String what) {
        boolean fits = text != null && !text.isBlank() && text.length() <= longest;
        require(fits, "A " + what + " is 1 to " + longest + " characters");
        require(text.codePoints().noneMatch(Valid::steers), "A " + what + " holds no control characters");
    }

    /** Control characters, the ones that turn the direction of writing included, and halves of pairs. */
    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
