package obscura.plugin.nvr.pattern;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** Times of a wall clock as instants, also on the two days of the year on which that is not plain. */
final class LocalTimes {
    private LocalTimes() {}

    /**
     * A time that was left out when the clock went forward is read as if it had not. A time that came twice is the second
     * one when the file was last written to after that and less than the repeated stretch later, otherwise the first.
     *
     * @param modified when the file was last written to, so when its clip ended
     */
    static Instant at(LocalDateTime local, ZoneId zone, Instant modified) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2) {
            return ZonedDateTime.of(local, zone).toInstant();
        }
        Instant first = local.toInstant(offsets.get(0));
        Instant second = local.toInstant(offsets.get(1));
        Duration repeated = Duration.between(first, second);
        boolean later = !modified.isBefore(second) && modified.isBefore(second.plus(repeated));
        return later ? second : first;
    }
}
