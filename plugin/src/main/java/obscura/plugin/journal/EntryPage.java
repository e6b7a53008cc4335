package obscura.plugin.journal;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of entries, newest first.
 *
 * @param before ask with it for the next older page; empty when this is the oldest
 */
public record EntryPage(List<Entry> entries, OptionalLong before) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
