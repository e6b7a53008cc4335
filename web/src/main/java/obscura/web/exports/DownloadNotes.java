package obscura.web.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.Exports;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/**
 * Writes down who takes a copy, before the first byte leaves. A browser that takes a file in parts, or a player that jumps, sends
 * many requests for one download: a request for a part is the same download as the last one that was written down for the same
 * person, address and export, if that was less than an hour ago. A request for the whole file is always a new one. Any thread.
 */
final class DownloadNotes {
    private static final Duration ONE_DOWNLOAD = Duration.ofHours(1);
    private static final int REMEMBERED = 500;

    private final Journal journal;
    private final Exports exports;
    private final Clock clock;
    private final Map<String, Instant> begun = new LinkedHashMap<>();

    DownloadNotes(Journal journal, Exports exports, Clock clock) {
        this.journal = journal;
        this.exports = exports;
        this.clock = clock;
    }

    /** @param part whether only some bytes are asked for */
    synchronized void video(Export export, Who who, boolean part) {
        String key = export.id() + "\n" + who.name() + "\n" + who.from();
        Instant last = begun.get(key);
        Instant now = clock.instant();
        if (part && last != null && now.isBefore(last.plus(ONE_DOWNLOAD))) {
            return;
        }
        journal.append(note(export, who, Act.DOWNLOAD_EXPORT));
        exports.downloaded(export.id());
        begun.remove(key);
        begun.put(key, now);
        if (begun.size() > REMEMBERED) {
            begun.remove(begun.keySet().iterator().next());
        }
    }

    void receipt(Export export, Who who) {
        journal.append(note(export, who, Act.DOWNLOAD_RECEIPT));
    }

    private static Note note(Export export, Who who, Act act) {
        return new Note(
                who,
                act,
                Optional.of(export.order().camera()),
                Optional.of(export.order().range()),
                "export " + export.id(),
                "",
                Result.DONE);
    }
}
