package obscura.web.timeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.time.TimeRange;

/**
 * A calendar day at the site. When the clocks change it has 23 or 25 hours, so a time of day is counted in seconds from its
 * start, and one that comes twice is written with its offset: {@code 02:30:00+01:00}.
 */
public record Day(LocalDate date, ZoneId zone) {
    static Day of(Instant time, ZoneId zone) {
        return new Day(LocalDate.ofInstant(time, zone), zone);
    }

    public Instant from() {
        return date.atStartOfDay(zone).toInstant();
    }

    Instant to() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    TimeRange range() {
        return new TimeRange(from(), to());
    }

    long seconds() {
        return range().length().toSeconds();
    }

    Instant middle() {
        return from().plusSeconds(seconds() / 2);
    }

    /** The hour by the clock around a time, never beyond the day. */
    TimeRange hour(Instant time) {
        long hours = Duration.between(from(), time).toHours();
        Instant start = from().plus(Duration.ofHours(hours));
        Instant end = start.plus(Duration.ofHours(1));
        return new TimeRange(start, end.isAfter(to()) ? to() : end);
    }

    /**
     * The time as an address or a person writes it, {@code HH:mm[:ss]} with or without an offset. A time that the clocks skip
     * is the one as long after the change.
     *
     * @throws DateTimeException when it is none, or not of this day
     */
    Instant at(String written) {
        int length = 0;
        while (length < written.length() && "0123456789:".indexOf(written.charAt(length)) >= 0) {
            length++;
        }
        LocalDateTime local = LocalDateTime.of(date, LocalTime.parse(written.substring(0, length)));
        ZoneOffset offset = length == written.length() ? null : ZoneOffset.of(written.substring(length));
        Instant time = ZonedDateTime.ofLocal(local, zone, offset).toInstant();
        if (!range().contains(time)) {
            throw new DateTimeException("Not a time of this day");
        }
        return time;
    }

    /** The same the other way round; with its offset only where the day has this time twice. */
    String written(Instant time) {
        ZonedDateTime there = time.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
        String clock = DateTimeFormatter.ofPattern("HH:mm:ss").format(there);
        return twice ? clock + there.getOffset().getId() : clock;
    }

    /** Offsets from UTC through the day: {@code 0:3600,7200:7200} is an hour at first, two hours from its 7200th second. */
    String offsets() {
        return Stream.concat(
                        Stream.of("0:" + zone.getRules().getOffset(from()).getTotalSeconds()),
                        change().stream()
                                .map(time -> Duration.between(from(), time).toSeconds() + ":"
                                        + zone.getRules().getOffset(time).getTotalSeconds()))
                .collect(Collectors.joining(","));
    }

    /** When the clocks change on this day. */
    Optional<Instant> change() {
        return Optional.ofNullable(zone.getRules().nextTransition(from().minusNanos(1)))
                .map(transition -> transition.getInstant())
                .filter(time -> time.isAfter(from()) && time.isBefore(to()));
    }
}
