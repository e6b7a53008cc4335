package obscura.plugin.journal;

import java.time.Instant;

/**
 * Entries that follow each other.
 *
 * @param oldest the earliest time any of them says; a clock may have gone back between them
 * @param newest the latest
 */
public record EntryRange(long first, long last, Instant oldest, Instant newest) {
    public EntryRange {
        if (first < 1 || last < first || newest.isBefore(oldest)) {
            throw new IllegalArgumentException("A range of entries begins before it ends");
        }
    }

    public long entries() {
        return last - first + 1;
    }
}
