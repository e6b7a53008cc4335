package obscura.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.time.TimeRange;
import obscura.retention.hold.HoldWish;

/** A hold as a program sends it. */
record NewHold(Long camera, String from, String to, String reason, String until, String remind) {
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws ObscuraException USAGE when a part is missing or can't be understood */
    HoldWish wish() {
        if (camera == null || camera < 1) {
            throw usage("\"camera\" is the number of a camera.");
        }
        Instant begin = time("from", from);
        Instant end = time("to", to);
        if (!begin.isBefore(end)) {
            throw usage("\"from\" must come before \"to\".");
        }
        return new HoldWish(
                new CameraId(camera),
                new TimeRange(begin, end),
                reason == null ? "" : reason,
                time("until", until),
                Optional.ofNullable(remind).map(text -> time("remind", text)));
    }

    private static Instant time(String field, String text) {
        try {
            Instant time = Instant.parse(text == null ? "" : text);
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw notATime(field);
        }
        throw notATime(field);
    }

    private static ObscuraException notATime(String field) {
        return usage("\"" + field + "\" is a time in UTC, such as 2026-03-01T10:00:00Z.");
    }

    private static ObscuraException usage(String message) {
        return new ObscuraException(ObscuraException.Kind.USAGE, message);
    }
}
