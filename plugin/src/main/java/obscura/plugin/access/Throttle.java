package obscura.plugin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whoever guesses wait. After some free tries each failure doubles the delay, up to a cap: nobody is locked out for
 * good, and asking while waiting changes nothing. A try counts as failed from its beginning, so that a hundred at once
 * get no further than a hundred in a row. Bounded: of each kind the least recently tried are forgotten. Any thread.
 */
final class Throttle {
    /** What is counted, and how many failures cost nothing. */
    enum Kind {
        /** One name from one place. */
        PAIR(3),
        /** One name from everywhere. */
        NAME(10),
        /** Any name from one place, which may be a whole office. */
        PLACE(20),
        /** The code of the first account. */
        FIRST_CODE(5),
        /** A password typed again inside a session. */
        CONFIRM(3);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    record Key(Kind kind, String text) {}

    private record Tries(int failed, Instant last) {}

    static final int MOST_OF_A_KIND = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int LONGEST_SHIFT = 20;

    private final Clock clock;
    private final Duration cap;
    private final Map<Kind, Map<String, Tries>> kept = new EnumMap<>(Kind.class);

    Throttle(Clock clock, Duration cap) {
        this.clock = clock;
        this.cap = cap;
        for (Kind kind : Kind.values()) {
            kept.put(kind, new LinkedHashMap<>());
        }
    }

    /** How long to wait; or empty: then this try counts as failed under each key until something else is said. */
    synchronized Optional<Duration> enter(List<Key> keys) {
        Instant now = clock.instant();
        Duration wait = keys.stream()
                .map(key -> wait(key, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        keys.forEach(key -> put(key, new Tries(tries(key, now).failed() + 1, now)));
        return Optional.empty();
    }

    /** The try told nothing: it was neither right nor wrong. */
    synchronized void takeBack(List<Key> keys) {
        for (Key key : keys) {
            Tries tries = tries(key, clock.instant());
            put(key, new Tries(Math.max(0, tries.failed() - 1), tries.last()));
        }
    }

    /** The try was right. A place keeps its count: one right guess must not pay for wrong ones of other names. */
    synchronized void right(List<Key> keys) {
        takeBack(keys.stream().filter(key -> key.kind() == Kind.PLACE).toList());
        keys.stream()
                .filter(key -> key.kind() != Kind.PLACE)
                .forEach(key -> kept.get(key.kind()).remove(key.text()));
    }

    private Duration wait(Key key, Instant now) {
        Tries tries = tries(key, now);
        Duration left = Duration.between(now, tries.last().plus(delay(tries.failed() - key.kind().free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration delay(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, LONGEST_SHIFT));
        return doubled.compareTo(cap) < 0 ? doubled : cap;
    }

    /** A clock that was set back must not make anybody wait longer: what lies in the future happened now. */
    private Tries tries(Key key, Instant now) {
        Tries tries = kept.get(key.kind()).get(key.text());
        if (tries == null || now.isAfter(tries.last().plus(FORGOTTEN_AFTER))) {
            return new Tries(0, now);
        }
        if (tries.last().isAfter(now)) {
            put(key, new Tries(tries.failed(), now));
            return new Tries(tries.failed(), now);
        }
        return tries;
    }

    private void put(Key key, Tries tries) {
        Map<String, Tries> kind = kept.get(key.kind());
        kind.remove(key.text());
        kind.put(key.text(), tries);
        if (kind.size() > MOST_OF_A_KIND) {
            kind.remove(kind.keySet().iterator().next());
        }
    }

    synchronized int remembered() {
        return kept.values().stream().mapToInt(Map::size).sum();
    }
}
