package obscura.web.recorders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Recorders that were tried and not kept yet, each for the person who tried it, in memory and for minutes: so that a secret need
 * not be typed again, nor ever be sent back to a page. Any thread.
 */
final class Trials {
    private static final int MOST = 16;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, Trial> all = new LinkedHashMap<>();

    private record Trial(String who, Instant at, Tried.Fine tried) {}

    Trials(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** @return by what that person finds it again */
    synchronized String add(String who, Tried.Fine tried) {
        forgetOld();
        if (all.size() == MOST) {
            all.remove(all.keySet().iterator().next());
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        all.put(token, new Trial(who, clock.instant(), tried));
        return token;
    }

    synchronized Optional<Tried.Fine> find(String who, String token) {
        forgetOld();
        return Optional.ofNullable(all.get(token))
                .filter(trial -> trial.who().equals(who))
                .map(Trial::tried);
    }

    synchronized Optional<Tried.Fine> take(String who, String token) {
        Optional<Tried.Fine> found = find(who, token);
        found.ifPresent(fine -> all.remove(token));
        return found;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(LIFE);
        all.values().removeIf(trial -> trial.at().isBefore(oldest) || trial.at().isAfter(clock.instant()));
    }
}
