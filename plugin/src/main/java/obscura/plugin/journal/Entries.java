package obscura.plugin.journal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What was written down, for reading. An entry that can't be read is never passed over: it is an {@link
 * obscura.plugin.ObscuraException} that names it.
 */
public interface Entries {
    int LARGEST_PAGE = 500;

    /**
     * Entries newest first, at most so many. A page stays the same while more is written.
     *
     * @param before only those with a smaller number; the newest when empty
     * @param most 1 to {@link #LARGEST_PAGE}
     */
    EntryPage page(EntryFilter filter, OptionalLong before, int most);

    /** Every entry, newest first, one at a time: for downloads of any size. */
    void each(EntryFilter filter, Consumer<Entry> reader);

    /**
     * How many there are; counting stops at {@code most}.
     *
     * @param most from 1
     */
    long count(EntryFilter filter, long most);

    /** The newest summary of what was removed under a rule; empty when nothing was, or what is there can't be believed. */
    Optional<CutSummary> removed();
}
