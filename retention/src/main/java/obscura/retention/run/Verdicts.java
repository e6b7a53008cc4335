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
            case GONE -> gone(item.told().orElse(Told.Word.SILENT));
            case STILL_THERE -> stillThere(item, seen.at());
            case UNKNOWN -> ItemResult.UNREACHABLE;
        };
    }

    private static ItemResult gone(Told.Word told) {
        return switch (told) {
            case DONE, SILENT -> ItemResult.DELETED;
            // Whoever looks after another start knows it by its name alone.
            case PARTLY -> ItemResult.UNREACHABLE;
            case NOT_THERE, REFUSED, CANT, LEFT -> ItemResult.ALREADY_GONE;
        };
    }

    private static ItemResult stillThere(RunItem item, Instant now) {
        Instant late = item.piece().over().plus(Duration.ofDays(item.days())).plus(PATIENCE);
        return switch (item.told().orElse(Told.Word.SILENT)) {
            case LEFT -> now.isAfter(late) ? ItemResult.STILL_THERE : ItemResult.LEFT_TO_NVR;
            case CANT -> ItemResult.OUT_OF_REACH;
            case DONE, PARTLY, NOT_THERE, REFUSED, SILENT -> ItemResult.STILL_THERE;
        };
    }
}
