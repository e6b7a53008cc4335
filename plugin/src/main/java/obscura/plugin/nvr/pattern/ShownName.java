package obscura.plugin.nvr.pattern;

/** Names from a disk may hold anything, line breaks too; this is one as it may stand in a sentence. */
public final class ShownName {
    private static final int LONGEST = 120;

    private ShownName() {}

    /** One line of at most 120 characters; what does not print or turns the direction of writing is shown as its number. */
    public static String of(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().takeWhile(c -> shown.length() < LONGEST).forEach(c -> append(shown, c));
        return shown.length() < LONGEST ? shown.toString() : shown.substring(0, LONGEST - 1) + "…";
    }

    private static void append(StringBuilder shown, int c) {
        if (prints(c)) {
            shown.appendCodePoint(c);
        } else {
            shown.append(String.format("\\u%04x", c));
        }
    }

    private static boolean prints(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
