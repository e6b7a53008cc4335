package obscura.web.api;

import java.time.Instant;
import obscura.retention.hold.Hold;
import obscura.retention.keeping.Safety;
import obscura.web.holds.HowSafe;

/** A hold as programs see it. */
record HoldJson(
        long id,
        long camera,
        String from,
        String to,
        String reason,
        String by,
        String since,
        String until,
        String remind,
        boolean stands,
        String ended,
        Safe safe) {
    /** What of it is copied; absent when the hold is over. */
    record Safe(long recordings, long copied, long bytes, long failed, long lost, String why) {
        static Safe of(Safety kept) {
            return new Safe(kept.recordings(), kept.copied(), kept.bytes(), kept.failed(), kept.lost(), kept.why());
        }
    }

    static HoldJson of(Hold hold, HowSafe safe) {
        return new HoldJson(
                hold.id().number(),
                hold.camera().number(),
                hold.range().from().toString(),
                hold.range().to().toString(),
                hold.reason(),
                hold.by().name(),
                hold.since().toString(),
                hold.until().toString(),
                hold.remind().toString(),
                hold.stands(),
                hold.ended().map(Instant::toString).orElse(null),
                hold.stands() ? Safe.of(safe.of(hold)) : null);
    }
}
