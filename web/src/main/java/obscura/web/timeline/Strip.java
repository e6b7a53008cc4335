package obscura.web.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import obscura.plugin.time.TimeRange;

/**
 * A stretch of time as a drawing: what is recorded as bars, the hours or minutes as marks, everything in percent of its
 * width.
 */
public record Strip(List<Bar> bars, List<Mark> marks) {
    /** Where something is recorded. */
    public record Bar(String x, String width) {}

    /**
     * A time by the clock.
     *
     * @param large whether it stays on small screens
     */
    public record Mark(String x, String label, boolean large) {}

    /** A whole day, marked every hour and named every third. */
    static Strip day(Day day, List<TimeRange> recorded) {
        List<Mark> marks = new ArrayList<>();
        for (Instant t = day.from(); t.isBefore(day.to()); t = t.plus(Duration.ofHours(1))) {
            ZonedDateTime local = t.atZone(day.zone());
            boolean named = local.getHour() % 3 == 0 && local.getMinute() == 0;
            marks.add(new Mark(percent(day.range(), t), named ? clock(t, day.zone()) : "", local.getHour() % 6 == 0));
        }
        return new Strip(bars(day.range(), recorded), marks);
    }

    /** An hour, named every ten minutes. */
    static Strip hour(TimeRange hour, List<TimeRange> recorded, ZoneId zone) {
        List<Mark> marks = new ArrayList<>();
        for (Instant t = hour.from(); t.isBefore(hour.to()); t = t.plus(Duration.ofMinutes(10))) {
            marks.add(new Mark(percent(hour, t), clock(t, zone), marks.size() % 2 == 0));
        }
        return new Strip(bars(hour, recorded), marks);
    }

    private static List<Bar> bars(TimeRange window, List<TimeRange> recorded) {
        return recorded.stream()
                .filter(window::overlaps)
                .map(range -> bar(
                        window,
                        later(range.from(), window.from()),
                        range.to().isBefore(window.to()) ? range.to() : window.to()))
                .toList();
    }

    private static Bar bar(TimeRange window, Instant from, Instant to) {
        double share =
                100.0 * Duration.between(from, to).toMillis() / window.length().toMillis();
        return new Bar(percent(window, from), String.format(Locale.ROOT, "%.4f%%", share));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static String percent(TimeRange window, Instant time) {
        double share = 100.0
                * Duration.between(window.from(), time).toMillis()
                / window.length().toMillis();
        return String.format(Locale.ROOT, "%.4f%%", share);
    }

    private static String clock(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(zone));
    }
}
