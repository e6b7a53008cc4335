package obscura.web.rounds;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import obscura.plugin.nvr.Loss;

/** The rounds of one NVR that are wanted, one after the other. Whoever is told to start must ask until there is none left. */
final class RoundLine {
    private final Deque<Wish> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * A round somebody wants.
     *
     * @param whole over everything, because somebody asked; otherwise as much as is due
     * @param asked when
     */
    record Wish(boolean whole, Loss loss, Instant asked) {
        private boolean serves(Wish other) {
            return loss == other.loss && (whole || !other.whole);
        }
    }

    /** True when the caller has to start; one that has not begun yet serves whoever wants the same. */
    synchronized boolean add(Wish wish) {
        if (waiting.stream().noneMatch(other -> other.serves(wish))) {
            waiting.add(wish);
        }
        boolean start = !busy;
        busy = true;
        return start;
    }

    /** The same for a round that may be left out when one is under way. */
    synchronized boolean addIfIdle(Wish wish) {
        return !busy && add(wish);
    }

    /** The next one; empty when there is none, and then the caller must end. */
    synchronized Optional<Wish> next() {
        busy = !waiting.isEmpty();
        return Optional.ofNullable(waiting.poll());
    }

    /** After a thread could not go on. */
    synchronized void stop() {
        busy = false;
        waiting.clear();
    }
}
