package obscura.web.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The days of a month as weeks from Monday, with those that have footage.
 *
 * @param weeks of seven cells each
 */
public record Month(String name, List<String> weekdays, List<List<Cell>> weeks, LocalDate before, LocalDate after) {
    /**
     * One day; number 0 where the week reaches into another month.
     *
     * @param recorded whether there is footage of it
     * @param shown whether it is the one being looked at
     */
    public record Cell(int number, LocalDate day, boolean recorded, boolean shown) {}

    static Month around(LocalDate shown, List<LocalDate> recorded, Locale locale) {
        Set<LocalDate> days = new HashSet<>(recorded);
        YearMonth month = YearMonth.from(shown);
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                boolean inside = YearMonth.from(day).equals(month);
                week.add(new Cell(inside ? day.getDayOfMonth() : 0, day, days.contains(day), day.equals(shown)));
            }
            weeks.add(week);
        }
        return new Month(
                DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month),
                Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList(),
                weeks,
                month.minusMonths(1).atDay(1),
                month.plusMonths(1).atDay(1));
    }
}
