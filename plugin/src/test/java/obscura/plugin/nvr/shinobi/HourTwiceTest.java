package obscura.plugin.nvr.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Shinobi tells of the hour in which clocks go back may be an hour later. */
class HourTwiceTest {
    private final HourTwice twice = new HourTwice();

    private Duration later(String told) {
        return twice.later(Instant.parse(told));
    }

    @Test
    void the_hour_before_clocks_go_back_somewhere_may_be_the_one_after() {
        assertThat(later("2026-07-15T12:00:00Z")).isZero();
        assertThat(later("2026-10-25T00:00:00Z"))
                .as("Berlin, 02:00 for the first time")
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(later("2026-10-25T00:59:59Z")).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(later("2026-10-25T12:00:00Z")).isZero();
        assertThat(later("2026-11-01T05:30:00Z")).as("New York").isEqualTo(Duration.ofHours(1));
        assertThat(later("2026-04-04T14:45:00Z"))
                .as("Lord Howe, by half an hour")
                .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void it_is_rare_and_also_known_at_the_turn_of_a_year() {
        long hours = 0;
        Instant end = Instant.parse("2027-01-02T00:00:00Z");
        for (Instant hour = Instant.parse("2026-01-01T00:00:00Z"); hour.isBefore(end); hour = hour.plusSeconds(3600)) {
            hours += twice.later(hour).isZero() ? 0 : 1;
        }
        assertThat(hours).isBetween(5L, 40L);
    }
}
