package obscura.web.exports;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.access.Right;
import obscura.plugin.access.Visitor;
import obscura.plugin.camera.Cameras;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportWish;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Clips;
import obscura.plugin.time.TimeRange;
import obscura.web.http.NotThere;

/** Looks whether an order makes sense and takes it; the same for the page and for programs. Any thread. */
public final class TakeOrder {
    private static final int KEYS_REMEMBERED = 2000;

    private final ExportDesk desk;
    private final Cameras cameras;
    private final Clips clips;
    private final Clock clock;
    private final Map<String, ExportId> taken = new LinkedHashMap<>();

    public TakeOrder(ExportDesk desk, Cameras cameras, Clips clips, Clock clock) {
        this.desk = desk;
        this.cameras = cameras;
        this.clips = clips;
        this.clock = clock;
    }

    /**
     * Something that can't be.
     *
     * @param field which part of the order
     * @param key of the sentence in {@code exports.wrong}
     */
    public record Wrong(String field, String key) {}

    /** Everything that is wrong with it, nothing when it can be ordered. A camera the visitor may not see is not there. */
    public List<Wrong> wrong(AskedExport asked, Visitor visitor) {
        if (!visitor.maySee(asked.camera()) || cameras.find(asked.camera()).isEmpty()) {
            throw new NotThere();
        }
        List<Wrong> wrong = new ArrayList<>();
        range(asked, wrong);
        if (asked.hide().isEmpty()) {
            wrong.add(new Wrong("hide", "exports.wrong.hide"));
        }
        if (asked.reason().isBlank()) {
            wrong.add(new Wrong("reason", "exports.wrong.reason"));
        } else if (asked.reason().length() > Note.LONGEST_TEXT) {
            wrong.add(new Wrong("reason", "exports.wrong.reasonlong"));
        }
        if (asked.review() && !visitor.may(Right.REVIEW_EXPORTS)) {
            wrong.add(new Wrong("review", "exports.wrong.review"));
        }
        return wrong;
    }

    private void range(AskedExport asked, List<Wrong> wrong) {
        if (!asked.from().isBefore(asked.to())) {
            wrong.add(new Wrong("to", "exports.wrong.end"));
        } else if (asked.from().isAfter(clock.instant())) {
            wrong.add(new Wrong("from", "exports.wrong.future"));
        } else if (Duration.between(asked.from(), asked.to()).compareTo(ExportWish.LONGEST) > 0) {
            wrong.add(new Wrong("to", "exports.wrong.long"));
        } else if (clips.recorded(asked.camera(), new TimeRange(asked.from(), asked.to()))
                .isEmpty()) {
            wrong.add(new Wrong("from", "exports.wrong.nothing"));
        }
    }

    /**
     * Takes it, or finds it taken already under this key by the same visitor.
     *
     * @param once a key the sender made up for this one order; none when empty
     */
    public synchronized ExportId order(AskedExport asked, Who by, String once) {
        String key = by.name() + "\n" + once;
        ExportId before = once.isEmpty() ? null : taken.get(key);
        if (before != null) {
            return before;
        }
        ExportId id = desk.order(wish(asked, by)).id();
        if (!once.isEmpty()) {
            taken.put(key, id);
            if (taken.size() > KEYS_REMEMBERED) {
                taken.remove(taken.keySet().iterator().next());
            }
        }
        return id;
    }

    private ExportWish wish(AskedExport asked, Who by) {
        return new ExportWish(
                asked.camera(),
                new TimeRange(asked.from(), asked.to()),
                asked.hide(),
                asked.prove(),
                asked.review(),
                asked.reason().strip(),
                by,
                clock.instant());
    }
}
