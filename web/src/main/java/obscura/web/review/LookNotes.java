package obscura.web.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/** Writes down who looks at the unmasked pictures of a review: before the first picture, then once in a while. */
final class LookNotes {
    private static final Duration ONCE_IN = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final Journal journal;
    private final Clock clock;
    private final Map<Looking, Instant> written = new HashMap<>();

    private record Looking(Who who, ExportId export) {}

    LookNotes(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** When it can't be written it throws, and there is no picture. */
    synchronized void looking(Who who, ExportOrder order) {
        Instant now = clock.instant();
        written.values().removeIf(then -> Duration.between(then, now).abs().compareTo(ONCE_IN) >= 0);
        Looking looking = new Looking(who, order.id());
        if (written.containsKey(looking)) {
            return;
        }
        journal.append(new Note(
                who,
                Act.REVIEW_EXPORT,
                Optional.of(order.camera()),
                Optional.of(order.range()),
                "export " + order.id(),
                "",
                Result.DONE));
        if (written.size() < MOST) {
            written.put(looking, now);
        }
    }
}
