package obscura.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody typed, and what is wrong with it. A field that is wrong keeps what was typed and gets one sentence, which
 * the page shows beside it; the action looks at {@link #isRight()} before it does anything.
 */
public final class Form {
    private static final int LONGEST_FIELD = 100_000;

    private final Map<String, List<String>> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    public Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** As it was typed; empty when the field was not sent. */
    public String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        String value = values.isEmpty() ? "" : values.get(0);
        return value.length() > LONGEST_FIELD ? "" : value;
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Without blanks around it; wrong with that sentence unless it has 1 to {@code longest} characters. */
    public String line(String field, int longest, String sentence) {
        String value = text(field).strip();
        if (value.isEmpty() || value.length() > longest) {
            wrong(field, sentence);
        }
        return value;
    }

    /** What the field means; wrong with that sentence when it means nothing. */
    public <T> Optional<T> read(String field, Function<String, T> meaning, String sentence) {
        try {
            return Optional.of(meaning.apply(text(field).strip()));
        } catch (RuntimeException e) {
            wrong(field, sentence);
            return Optional.empty();
        }
    }

    /** Says what is wrong with a field; the first sentence stays. */
    public void wrong(String field, String sentence) {
        wrong.putIfAbsent(field, sentence);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** The sentence for a field, or null: as templates like it. */
    public String wrongWith(String field) {
        return wrong.get(field);
    }
}
