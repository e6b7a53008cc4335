package obscura.onvif.answer;

/**
 * Text of a camera, made fit for one line: no control or direction characters, no line breaks, bounded. Not escaped: that
 * is for whoever writes a page, a log or a message.
 */
public final class CleanText {
    private CleanText() {}

    public static String of(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.strip().codePoints().limit(4L * longest).map(CleanText::harmless).forEach(point -> append(clean, point));
        String line = clean.toString().strip();
        return line.length() <= longest ? line : cut(line, longest - 1) + "…";
    }

    private static int harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> point;
        };
    }

    private static void append(StringBuilder clean, int point) {
        boolean doubled = point == ' ' && !clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ';
        if (!doubled) {
            clean.appendCodePoint(point);
        }
    }

    private static String cut(String line, int length) {
        return line.substring(0, Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length);
    }
}
