package obscura.plugin.nvr.shinobi;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * When clocks go back, an hour comes twice. Shinobi keeps local times without their zone and tells all of that hour as of the
 * first time, so what it tells may be an hour later. Which zone its machine is in it does not say, so those of the whole world
 * count: some twenty hours a year. Any thread.
 */
final class HourTwice {
    private final Map<Integer, List<First>> years = new ConcurrentHashMap<>();

    /** An hour that came for the first time. */
    private record First(Instant from, Instant to) {
        static First before(ZoneOffsetTransition change) {
            return new First(change.getInstant().plus(change.getDuration()), change.getInstant());
        }

        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** How much later a moment may really be that Shinobi tells; zero nearly always. */
    Duration later(Instant told) {
        return years.computeIfAbsent(told.atOffset(ZoneOffset.UTC).getYear(), HourTwice::in).stream()
                .filter(first -> first.contains(told))
                .map(First::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static List<First> in(int year) {
        Instant begins = Year.of(year).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant ends = begins.plus(Duration.ofDays(367));
        return ZoneId.getAvailableZoneIds().stream()
                .map(name -> ZoneId.of(name).getRules())
                .distinct()
                .flatMap(rules -> changes(rules, begins.minus(Duration.ofDays(1)), ends))
                .filter(ZoneOffsetTransition::isOverlap)
                .map(First::before)
                .distinct()
                .toList();
    }

    private static Stream<ZoneOffsetTransition> changes(ZoneRules rules, Instant from, Instant to) {
        return Stream.iterate(
                rules.nextTransition(from),
                change -> change != null && change.getInstant().isBefore(to),
                change -> rules.nextTransition(change.getInstant()));
    }
}
