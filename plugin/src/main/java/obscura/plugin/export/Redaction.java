package obscura.plugin.export;

import java.util.List;

/**
 * A finished export.
 *
 * @param receipt what was done and what was checked
 * @param words the same in short sentences for whoever waits
 */
public record Redaction(Receipt receipt, List<String> words) {
    public Redaction {
        words = List.copyOf(words);
    }
}
