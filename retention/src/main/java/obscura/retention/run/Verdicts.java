package obscura.retention.run;

import java.time.Duration;
import java.time.Instant;
import obscura.retention.footage.Store.Seen;
import obscura.retention.footage.Store.Told;

/** What became of something, out of what was said and what was seen. What was said alone never makes anything gone. */
final class Verdicts {
    /** An NVR that deletes by itself does so every hour or so. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private Verdicts() {}

    static ItemResult of(RunItem item, Seen seen) {
        return switch (seen.standing()) {
            case NAME_GONE -> ItemResult.OTHER_NAMES;
            case GONE -> gone(item.told().orElse(Told.Word.SILENT));
            case STILL_THERE -> stillThere(item, seen.at());
            case UNKNOWN -> unknown(item);
        };
    }

    private static ItemResult gone(Told.Word told) {
        return switch (told) {
            case DONE, SILENT -> ItemResult.DELETED;
            case NOT_THERE, REFUSED, CANT, LEFT -> ItemResult.ALREADY_GONE;
            case OTHER_NAMES -> ItemResult.OTHER_NAMES;
        };
    }

    /** Tried again, one whose name went would not be found, and be called gone. */
    private static ItemResult unknown(RunItem item) {
        return item.told().filter(word -> word == Told.Word.OTHER_NAMES).isPresent()
                ? ItemResult.OTHER_NAMES
                : ItemResult.UNREACHABLE;
    }

    private static ItemResult stillThere(RunItem item, Instant now) {
        Instant late = item.piece().over().plus(Duration.ofDays(item.days())).plus(PATIENCE);
        return switch (item.told().orElse(Told.Word.SILENT)) {
            case LEFT -> now.isAfter(late) ? ItemResult.STILL_THERE : ItemResult.LEFT_TO_NVR;
            case CANT -> ItemResult.OUT_OF_REACH;
            case DONE, NOT_THERE, REFUSED, SILENT, OTHER_NAMES -> ItemResult.STILL_THERE;
        };
    }
}
