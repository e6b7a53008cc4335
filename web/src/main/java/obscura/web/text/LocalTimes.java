package obscura.web.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as a form shows them: the clock on the wall of the site, to the second. */
public final class LocalTimes {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ZoneId zone;

    public LocalTimes(ZoneId zone) {
        this.zone = zone;
    }

    public String show(Instant time) {
        return SHOWN.format(time.atZone(zone));
    }

    /**
     * What was typed; empty when it is no time. In the hour that comes twice in autumn a wall clock does not say which one is
     * meant: what was shown and not changed means what it meant, anything else the first of the two.
     *
     * @param shown the time the form showed, as ISO-8601, or anything
     */
    public Optional<Instant> read(String typed, String shown) {
        Optional<Instant> before = instant(shown);
        return before.filter(time -> show(time).equals(typed)).or(() -> local(typed));
    }

    /** From an address: ISO-8601, in UTC or by the clock on the wall; rounded down to a second. */
    public Optional<Instant> inAddress(String text) {
        return instant(text).or(() -> local(text)).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<Instant> local(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant())
                    .filter(LocalTimes::isOfOurTime);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(LocalTimes::isOfOurTime);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
    }
}
