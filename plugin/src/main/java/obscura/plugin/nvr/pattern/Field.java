package obscura.plugin.nvr.pattern;

/**
 * What a piece of a name says.
 *
 * @param word as written in a pattern between braces, or the letters of a date
 * @param regex what such a piece looks like; without groups
 */
enum Field {
    CAMERA("camera", ".+?"),
    GROUP("group", ".+?"),
    EVENT("event", ".+?"),
    ANYTHING("*", ".+?"),
    DATE("date", "\\d{4}[-_.]?\\d{2}[-_.]?\\d{2}"),
    TIME("time", "\\d{2}[-_.:]?\\d{2}[-_.:]?\\d{2}"),
    YEAR("yyyy", "\\d{4}"),
    SHORT_YEAR("yy", "\\d{2}"),
    MONTH("MM", "\\d{2}"),
    DAY("dd", "\\d{2}"),
    HOUR("HH", "\\d{2}"),
    MINUTE("mm", "\\d{2}"),
    SECOND("ss", "\\d{2}"),
    MILLI("SSS", "\\d{3}");

    final String word;
    final String regex;

    Field(String word, String regex) {
        this.word = word;
        this.regex = regex;
    }

    /** Whether its length is open, so that something must tell where it ends. */
    boolean free() {
        return this == CAMERA || this == GROUP || this == EVENT || this == ANYTHING;
    }

    /** Whether it stands in braces alone; the others are letters of a date. */
    boolean alone() {
        return free() || this == DATE || this == TIME;
    }
}
