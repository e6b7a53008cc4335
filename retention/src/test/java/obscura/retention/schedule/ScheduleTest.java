package obscura.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import obscura.plugin.ObscuraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    void every_night_is_every_night_in_the_zone_of_the_site() {
        assertThat(times(Schedule.daily(3, 10), "2026-07-01T00:00:00Z", BERLIN, 2))
                .containsExactly("2026-07-01T01:10:00Z", "2026-07-02T01:10:00Z");
        assertThat(times(Schedule.daily(3, 10), "2026-01-01T00:00:00Z", BERLIN, 1))
                .containsExactly("2026-01-01T02:10:00Z");
    }

    @Test
    void in_the_night_the_clock_goes_forward_a_time_that_does_not_exist_still_comes_once() {
        List<String> times = times(Schedule.daily(2, 30), "2026-03-28T12:00:00Z", BERLIN, 2);
        assertThat(times.get(0)).as("29 March has no 02:30").isEqualTo("2026-03-29T01:30:00Z");
        assertThat(times.get(1)).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void in_the_night_the_clock_goes_back_a_time_that_exists_twice_comes_once() {
        List<String> times = times(Schedule.daily(2, 30), "2026-10-24T12:00:00Z", BERLIN, 2);
        assertThat(times.get(0)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(times.get(1)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void a_zone_whose_clock_goes_by_half_an_hour_is_no_exception() {
        List<String> times = times(Schedule.daily(2, 15), "2026-10-03T00:00:00Z", LORD_HOWE, 3);
        assertThat(times).hasSize(3).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026",
        "America/New_York, 2026",
        "Australia/Lord_Howe, 2026",
        "Pacific/Apia, 2012",
        "UTC, 2026"
    })
    void every_day_of_a_year_has_its_one_time_at_any_hour(String zone, int year) {
        ZoneId there = ZoneId.of(zone);
        for (int hour : new int[] {0, 2, 23}) {
            Schedule daily = Schedule.daily(hour, 30);
            Instant at =
                    LocalDate.of(year, 1, 1).atStartOfDay(there).toInstant().minusSeconds(1);
            Set<LocalDate> days = new TreeSet<>();
            for (int i = 0; i < LocalDate.of(year, 1, 1).lengthOfYear(); i++) {
                at = daily.next(at, there).orElseThrow();
                assertThat(days.add(LocalDate.ofInstant(at, there)))
                        .as("%d:30 on %s", hour, at)
                        .isTrue();
            }
            assertThat(LocalDate.ofInstant(at, there)).isEqualTo(LocalDate.of(year, 12, 31));
        }
    }

    @Test
    void a_day_that_a_zone_leaves_out_has_no_time_and_the_next_has_one() {
        List<String> times = times(Schedule.daily(3, 10), "2011-12-29T00:00:00Z", ZoneId.of("Pacific/Apia"), 3);
        assertThat(times)
                .as("29 and 31 December and 1 January; there was no 30th")
                .containsExactly("2011-12-29T13:10:00Z", "2011-12-30T13:10:00Z", "2011-12-31T13:10:00Z");
    }

    @Test
    void a_day_that_not_every_month_or_year_has_comes_where_it_is() {
        assertThat(times(Schedule.typed("10 3 31 * *"), "2026-01-01T00:00:00Z", ZoneOffset.UTC, 4))
                .containsExactly(
                        "2026-01-31T03:10:00Z", "2026-03-31T03:10:00Z", "2026-05-31T03:10:00Z", "2026-07-31T03:10:00Z");
        assertThat(times(Schedule.typed("10 3 29 2 *"), "2026-01-01T00:00:00Z", ZoneOffset.UTC, 2))
                .containsExactly("2028-02-29T03:10:00Z", "2032-02-29T03:10:00Z");
        assertThat(times(Schedule.typed("10 3 29 2 *"), "2096-03-01T00:00:00Z", ZoneOffset.UTC, 1))
                .as("2100 is no leap year")
                .containsExactly("2104-02-29T03:10:00Z");
    }

    @Test
    void never_is_never() {
        assertThat(Schedule.NEVER.next(Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void choices_are_expressions_too() {
        assertThat(times(Schedule.weekly(7, 4, 0), "2026-05-04T00:00:00Z", ZoneOffset.UTC, 1))
                .containsExactly("2026-05-10T04:00:00Z");
        assertThat(times(Schedule.hourly(20), "2026-05-04T00:30:00Z", ZoneOffset.UTC, 1))
                .containsExactly("2026-05-04T01:20:00Z");
        assertThat(Schedule.typed(" */15 * * * * ").cron()).isEqualTo("*/15 * * * *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "* * * *",
                "61 * * * *",
                "0 0 31 2 *",
                "0 0 30 2 *",
                "0 0 31 4,6,9,11 *",
                "* * * * *",
                "*/5 * * * *",
                "0 3 * * * *",
                "@daily; x"
            })
    void what_is_no_expression_never_comes_or_comes_all_the_time_is_refused(String cron) {
        assertThatThrownBy(() -> Schedule.typed(cron)).isInstanceOf(ObscuraException.class);
    }

    private static List<String> times(Schedule schedule, String after, ZoneId zone, int most) {
        List<String> times = new ArrayList<>();
        Instant at = Instant.parse(after);
        for (int i = 0; i < most; i++) {
            at = schedule.next(at, zone).orElseThrow();
            times.add(at.toString());
        }
        return times;
    }
}
