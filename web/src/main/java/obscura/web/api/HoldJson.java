package obscura.web.api;

import java.time.Instant;
import obscura.retention.hold.Hold;

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
        String ended) {
    static HoldJson of(Hold hold) {
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
                hold.ended().map(Instant::toString).orElse(null));
    }
}
