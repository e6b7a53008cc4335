package obscura.retention.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import obscura.plugin.ObscuraException;

/**
 * When runs begin by themselves: a cron expression of five fields (minute, hour, day of month, month, day of week) in the site's
 * zone, or never. In the night a clock goes forward a time that does not exist comes an hour later; in the night it goes back
 * one that exists twice comes once.
 *
 * @param cron checked; empty for never
 */
public record Schedule(String cron) {
    public static final int LONGEST = 100;

    private static final Duration SHORTEST = Duration.ofMinutes(15);

    public static final Schedule NEVER = new Schedule("");
    /** Before anybody chose: every night at 03:10. */
    public static final Schedule NIGHTLY = daily(3, 10);

    public Schedule {
        if (!cron.isEmpty()) {
            requireRare(cron, parsed(cron));
        }
    }

    public static Schedule daily(int hour, int minute) {
        return new Schedule(minute + " " + hour + " * * *");
    }

    /** @param day 1 for Monday to 7 for Sunday */
    public static Schedule weekly(int day, int hour, int minute) {
        return new Schedule(minute + " " + hour + " * * " + day % 7);
    }

    public static Schedule hourly(int minute) {
        return new Schedule(minute + " * * * *");
    }

    /** @throws ObscuraException REFUSED when it is no such expression, has no next time or comes too often */
    public static Schedule typed(String cron) {
        return new Schedule(cron.strip());
    }

    private static Cron parsed(String cron) {
        try {
            if (cron.length() > LONGEST) {
                throw new IllegalArgumentException("Too long");
            }
            return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                    .parse(cron)
                    .validate();
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED,
                    "That is not a cron expression of five fields (minute, hour, day of month, month, day of week)."
                            + " For every night at 03:10 write: 10 3 * * *",
                    e);
        }
    }

    private static void requireRare(String cron, Cron parsed) {
        ExecutionTime times = ExecutionTime.forCron(parsed);
        ZonedDateTime first = times.nextExecution(Instant.EPOCH.atZone(ZoneOffset.UTC))
                .orElseThrow(
                        () -> ObscuraException.refused("The expression " + cron + " never comes. Choose another."));
        ZonedDateTime at = first;
        for (int i = 0; i < 100; i++) {
            ZonedDateTime next = times.nextExecution(at).orElse(null);
            if (next == null) {
                return;
            }
            if (Duration.between(at, next).compareTo(SHORTEST) < 0) {
                throw ObscuraException.refused("Runs begin every 15 minutes at most. Choose rarer times.");
            }
            at = next;
        }
    }

    /**
     * The first time after a moment; empty for never. Counted on the clock on the wall, as if its zone never changed, and only
     * then given its place in the zone: a library that counts in the zone leaves out the night whose time does not exist.
     */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        if (cron.isEmpty()) {
            return Optional.empty();
        }
        ExecutionTime times = ExecutionTime.forCron(parsed(cron));
        ZonedDateTime wall = after.atZone(zone).toLocalDateTime().atZone(ZoneOffset.UTC);
        Optional<ZonedDateTime> next = times.nextExecution(wall);
        while (next.filter(time -> !inZone(time, zone).isAfter(after)).isPresent()) {
            next = times.nextExecution(next.get());
        }
        return next.map(time -> inZone(time, zone));
    }

    private static Instant inZone(ZonedDateTime wall, ZoneId zone) {
        return wall.toLocalDateTime().atZone(zone).toInstant();
    }
}
