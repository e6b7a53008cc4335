package obscura.plugin.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Parts entries into months of UTC. Takes them in the order of their numbers. For one thread. */
public final class EntryMonths {
    private final List<EntryRange> over = new ArrayList<>();
    private EntryRange open;

    /** The next one. */
    public void entry(long number, Instant at) {
        if (open == null) {
            open = new EntryRange(number, number, at, at);
            return;
        }
        if (month(at).isAfter(month(open.newest()))) {
            over.add(open);
            open = new EntryRange(number, number, at, at);
            return;
        }
        Instant oldest = at.isBefore(open.oldest()) ? at : open.oldest();
        Instant newest = at.isAfter(open.newest()) ? at : open.newest();
        open = new EntryRange(open.first(), number, oldest, newest);
    }

    /** After the last entry that is older than {@code by}: the months that were over by then. */
    public List<EntryRange> overBy(Instant by) {
        List<EntryRange> all = new ArrayList<>(over);
        if (open != null && month(open.newest()).isBefore(month(by))) {
            all.add(open);
        }
        return all;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
