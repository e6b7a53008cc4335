package obscura.web.cli;

/** Text from outside, made safe to print: it stays on its line and cannot move the cursor or turn the reading order. */
final class OneLine {
    private OneLine() {}

    /** Line breaks, escapes and direction marks are shown, not obeyed. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        String.valueOf(text)
                .codePoints()
                .forEach(c -> out.append(isHarmless(c) ? Character.toString(c) : String.format("\\u%04x", c)));
        return out.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
