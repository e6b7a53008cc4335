package obscura.e2e.frigate.front;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;

/**
 * nginx's cache of GET answers: JSON with status 200 is kept for five seconds under its address, whoever asks. With
 * X-Cache-Bypass it is asked anew, and the new answer is kept.
 */
final class ApiCache {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(Answer answer, Instant until) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Traps traps;
    private final Clock clock;

    ApiCache(Traps traps, Clock clock) {
        this.traps = traps;
        this.clock = clock;
    }

    Answer answer(String key, Request request, Function<Request, Answer> asked) {
        if (!request.method().equals("GET")) {
            return asked.apply(request);
        }
        boolean bypass = request.header("X-Cache-Bypass")
                .filter(value -> !value.equals("0"))
                .isPresent();
        Kept old = kept.get(key);
        if (!bypass && old != null && clock.instant().isBefore(old.until())) {
            return old.answer().with("X-Cache-Status", "HIT");
        }
        Answer fresh = asked.apply(request);
        if (fresh.status() == 200 && fresh.type().equals("application/json") && traps.has(FrigateTrap.STALE_CACHE)) {
            kept.put(key, new Kept(fresh, clock.instant().plus(FRESH)));
        }
        boolean says = fresh.status() == 200;
        return says ? fresh.with("X-Cache-Status", bypass ? "BYPASS" : "MISS") : fresh;
    }
}
