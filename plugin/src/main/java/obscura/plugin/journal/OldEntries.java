package obscura.plugin.journal;

import java.time.Instant;
import java.util.List;

/** The journal's oldest entries, which may be replaced by a sealed summary. Any thread. */
public interface OldEntries {
    /**
     * The oldest months, in their order, up to the first entry that is younger than {@code by}. A month is there as a whole
     * or not at all; entries a clock that went back put among those of a later month count to that one.
     */
    List<EntryRange> months(Instant by);

    /**
     * Removes them and puts the summary in their place, whole or not at all, and says so in the journal.
     *
     * @param part begins with the oldest entry there is
     * @param by none of them may be younger
     * @throws obscura.plugin.ObscuraException FAILED when the database can't; then nothing has changed
     */
    Cutting cut(EntryRange part, CutSummary.Rule rule, Instant by);

    /** How many of them are still there, counted one by one. */
    long left(EntryRange part);
}
