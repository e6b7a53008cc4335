package obscura.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import obscura.plugin.time.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 23, '0:3600,7200:7200'",
        "Europe/Berlin, 2026-10-25, 25, '0:7200,10800:3600'",
        "Europe/Berlin, 2026-06-01, 24, 0:7200",
        "Australia/Lord_Howe, 2026-04-05, 24, '0:39600,7200:37800'",
        "UTC, 2026-10-25, 24, 0:0"
    })
    void a_day_has_the_hours_it_has(String zone, String date, long hours, String offsets) {
        Day day = new Day(LocalDate.parse(date), ZoneId.of(zone));
        assertThat(day.seconds() / 3600).isEqualTo(hours);
        assertThat(day.offsets()).isEqualTo(offsets);
        assertThat(day.change().isPresent()).isEqualTo(offsets.contains(","));
    }

    @Test
    void a_time_that_comes_twice_is_told_apart_by_its_offset() {
        Day day = new Day(LocalDate.parse("2026-10-25"), BERLIN);
        assertThat(day.at("02:30:00")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(day.at("02:30:00+02:00")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(day.at("02:30:00+01:00")).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(day.written(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("02:30:00+01:00");
        assertThat(day.written(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("03:30:00");
    }

    @Test
    void a_time_that_the_clocks_skip_is_as_long_after_the_change() {
        Day day = new Day(LocalDate.parse("2026-03-29"), BERLIN);
        assertThat(day.at("02:30:00")).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "noon", "12:00:00+99:00", "12:00\n", "12:00:00+", "-1:00", "12:00:00 +01:00"})
    void what_is_no_time_is_refused(String written) {
        Day day = new Day(LocalDate.parse("2026-06-01"), BERLIN);
        assertThatThrownBy(() -> day.at(written)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void every_second_of_every_day_is_written_so_that_it_is_read_back() {
        long seed = 20261126;
        Random random = new Random(seed);
        List<String> zones = List.of("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC", "Asia/Tokyo");
        for (int i = 0; i < 2000; i++) {
            LocalDate date = LocalDate.of(2020 + random.nextInt(10), 1, 1).plusDays(random.nextInt(365));
            Day day = new Day(date, ZoneId.of(zones.get(random.nextInt(zones.size()))));
            Instant time = day.from().plusSeconds(random.nextInt((int) day.seconds()));
            assertThat(day.at(day.written(time)))
                    .as("seed " + seed + ", " + day)
                    .isEqualTo(time);
        }
    }

    @Test
    void the_strip_of_a_day_is_marked_at_every_hour_it_has() {
        for (String[] expected : new String[][] {{"2026-03-29", "23"}, {"2026-10-25", "25"}, {"2026-06-01", "24"}}) {
            Strip strip = Strip.day(new Day(LocalDate.parse(expected[0]), BERLIN), List.of());
            assertThat(strip.marks()).hasSize(Integer.parseInt(expected[1]));
        }
    }

    @Test
    void bars_lie_where_the_day_was_recorded() {
        Day day = new Day(LocalDate.parse("2026-10-25"), BERLIN);
        TimeRange fifth =
                new TimeRange(day.from().plusSeconds(5 * 3600), day.from().plusSeconds(10 * 3600));
        assertThat(Strip.day(day, List.of(fifth)).bars()).containsExactly(new Strip.Bar("20.0000%", "20.0000%"));
        TimeRange before = new TimeRange(day.from().minusSeconds(60), day.from().plusSeconds(9000));
        assertThat(Strip.day(day, List.of(before)).bars()).containsExactly(new Strip.Bar("0.0000%", "10.0000%"));
    }
}
