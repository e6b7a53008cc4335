package obscura.retention.hold;

import java.time.Instant;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Who;
import obscura.plugin.time.TimeRange;

/**
 * Everything of one camera that touches a stretch of time outlives its rules.
 *
 * @param reason why, in the words of who set it
 * @param since when it was set
 * @param until when it ends by itself
 * @param remind when to say that it will
 * @param ended when it was over, by itself or because somebody released it; empty while it stands
 * @param version counts changes; whoever changes something names the version he has seen
 */
public record Hold(
        HoldId id,
        CameraId camera,
        TimeRange range,
        String reason,
        Who by,
        Instant since,
        Instant until,
        Instant remind,
        Optional<Instant> ended,
        long version) {
    public static final int LONGEST_REASON = 500;

    public Hold {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || !since.isBefore(until)) {
            throw new IllegalArgumentException("A hold has a reason and an end after its beginning");
        }
    }

    /** Only the end that somebody wrote down ends it: a clock that jumped does not. */
    public boolean stands() {
        return ended.isEmpty();
    }

    public boolean holds(CameraId asked, TimeRange shown) {
        return stands() && camera.equals(asked) && range.overlaps(shown);
    }

    /** Its end is near and it is time to say so. */
    public boolean remindsAt(Instant now) {
        return stands() && !now.isBefore(remind);
    }

    public Hold endedAt(Instant when) {
        return new Hold(id, camera, range, reason, by, since, until, remind, Optional.of(when), version);
    }

    public Hold extendedTo(Instant end, Instant reminder) {
        return new Hold(id, camera, range, reason, by, since, end, reminder, ended, version);
    }
}
