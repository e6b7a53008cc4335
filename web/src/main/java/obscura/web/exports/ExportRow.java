package obscura.web.exports;

import java.time.Instant;
import java.util.OptionalInt;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.time.TimeRange;
import obscura.web.text.Texts;

/**
 * One export in words, for lists and for the top of its page.
 *
 * @param place in the line; empty when it does not wait
 */
public record ExportRow(Export export, String camera, OptionalInt place, Texts texts, Instant time) {
    public String id() {
        return export.id().toString();
    }

    public String state() {
        return isOver()
                ? texts.of("exports.state.over")
                : texts.of("exports.state." + export.state().word());
    }

    /** Its files are past their time, though nobody has come to delete them yet. */
    private boolean isOver() {
        return export.state() == ExportState.DONE && !export.isDownloadable(time);
    }

    /** The look of the word; it never says more than the word does. */
    public String mood() {
        return switch (export.state()) {
            case DONE -> isOver() ? "" : "good";
            case FAILED -> "bad";
            case REVIEW -> "warn";
            case QUEUED, RUNNING, CANCELLED, DELETED -> "";
        };
    }

    public boolean isGoingOn() {
        return export.state() == ExportState.RUNNING || export.state() == ExportState.QUEUED;
    }

    public int percent() {
        return (int) (100 * export.progress());
    }

    /** What goes on now, in one sentence. */
    public String now() {
        if (export.state() == ExportState.QUEUED) {
            int ahead = place.orElse(1) - 1;
            return ahead == 0 ? texts.of("exports.next") : texts.count("exports.ahead", ahead);
        }
        String phase = export.phase().isEmpty() ? "start" : export.phase();
        return texts.of("exports.phase." + (texts.knows("exports.phase." + phase) ? phase : "start"));
    }

    public String range() {
        TimeRange range = export.order().range();
        boolean oneDay = day(range.from()).equals(day(range.to()));
        return day(range.from()) + ", " + texts.clock(range.from()) + " – " + (oneDay ? "" : day(range.to()) + ", ")
                + texts.clock(range.to());
    }

    private String day(Instant time) {
        return texts.date(time.atZone(texts.zone()).toLocalDate());
    }

    public String length() {
        return texts.length(export.order().range().length());
    }

    public String ordered() {
        return texts.time(export.order().ordered());
    }

    public String by() {
        return export.order().by().name();
    }

    public String expires() {
        return export.state() == ExportState.DELETED
                ? ""
                : export.expires().map(texts::time).orElse("");
    }
}
