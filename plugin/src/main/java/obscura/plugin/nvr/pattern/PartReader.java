package obscura.plugin.nvr.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import obscura.plugin.ObscuraException;

/** Reads a pattern's text, character by character, into its parts; refuses at the character that is wrong. */
final class PartReader {
    private static final int MOST_PARTS = 16;
    private static final String FIELDS = "{camera}, {group}, {event}, {date}, {time}, {*} or a date like {yyyy-MM-dd}";

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder regex = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<Field> fields = new ArrayList<>();
    private boolean freeBefore;
    private int at;

    PartReader(String text) {
        this.text = text;
    }

    List<Part> parts() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/') {
                endPart();
                at++;
            } else if (c == '{') {
                braces();
            } else {
                literal(c, at++);
            }
        }
        endPart();
        return parts;
    }

    private void endPart() {
        if (regex.length() == 0) {
            throw wrong(at, at == 0 ? "it starts from the folder itself, so without a /" : "a name is missing here");
        }
        String name = plain.toString();
        if (fields.isEmpty() && (name.equals(".") || name.equals(".."))) {
            throw wrong(at - name.length(), "it can't go to another folder with " + name);
        }
        if (parts.size() == MOST_PARTS) {
            throw wrong(at, "it is deeper than " + MOST_PARTS + " names");
        }
        parts.add(new Part(Pattern.compile(regex.toString(), Pattern.DOTALL), fields));
        regex.setLength(0);
        plain.setLength(0);
        fields.clear();
        freeBefore = false;
    }

    private void literal(char c, int where) {
        if (c == '}') {
            throw wrong(where, "there is no { before this }");
        }
        if (c == '\\' || Character.isISOControl(c)) {
            throw wrong(where, "this character can't be part of a name; names are divided by /");
        }
        regex.append(Pattern.quote(String.valueOf(c)));
        plain.append(c);
        freeBefore = false;
    }

    private void braces() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw wrong(at, "this { is never closed by a }");
        }
        String inside = text.substring(at + 1, end);
        for (Field field : Field.values()) {
            if (field.alone() && field.word.equals(inside)) {
                field(field, at);
                at = end + 1;
                return;
            }
        }
        date(at + 1, end);
        at = end + 1;
    }

    private void date(int from, int to) {
        if (from == to) {
            throw wrong(from, "nothing stands between { and }; write " + FIELDS);
        }
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '\'') {
                i = quoted(i, to);
            } else if (Character.isLetter(c)) {
                i = letters(i, to);
            } else if (c == '/' || c == '{') {
                throw wrong(i, "this can't stand between { and }");
            } else {
                literal(c, i++);
            }
        }
    }

    private int quoted(int from, int to) {
        int end = text.indexOf('\'', from + 1);
        if (end < 0 || end >= to) {
            throw wrong(from, "this ' is never closed by another '");
        }
        for (int i = from + 1; i < end; i++) {
            if (text.charAt(i) == '/') {
                throw wrong(i, "this can't stand between { and }");
            }
            literal(text.charAt(i), i);
        }
        return end + 1;
    }

    private int letters(int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) == text.charAt(from)) {
            end++;
        }
        String word = text.substring(from, end);
        for (Field field : Field.values()) {
            if (!field.alone() && field.word.equals(word)) {
                field(field, from);
                return end;
            }
        }
        throw wrong(
                from,
                "\"" + word + "\" says nothing here; write " + FIELDS + ", with letters that stand for"
                        + " themselves in quotes like 'T'");
    }

    private void field(Field field, int where) {
        if (field.free() && freeBefore) {
            throw wrong(where, "nothing tells where the field before this one ends; put a character or a / between");
        }
        regex.append('(').append(field.regex).append(')');
        fields.add(field);
        freeBefore = field.free();
    }

    private ObscuraException wrong(int where, String why) {
        return FolderPattern.refused(text, where, why);
    }
}
