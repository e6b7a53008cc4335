package obscura.e2e.frigate.front;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Received;
import obscura.e2e.frigate.wire.Request;

/** The doors, and what came in by them. It runs from construction until it is closed. */
public final class Front implements AutoCloseable {
    private static final int KEPT = 5000;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Deque<Received> received = new ArrayDeque<>();
    private final Nginx nginx;
    private final Optional<Door> open;

    /** @param openPort 0 takes a free one, -1 for none */
    public Front(
            int openPort,
            Traps traps,
            Clock clock,
            Duration slowness,
            MediaFolder media,
            Function<Request, Answer> api) {
        nginx = new Nginx(traps, api, new ApiCache(traps, clock), media);
        BadAnswers bad = new BadAnswers(traps, clock, closed::get, slowness);
        open = openPort < 0
                ? Optional.empty()
                : Optional.of(new Door(
                        "5000", openPort, Optional.empty(), request -> nginx.answer("http", request), this::keep, bad));
    }

    /** @throws java.util.NoSuchElementException when there is no such door */
    public URI openDoor() {
        return URI.create("http://127.0.0.1:" + open.orElseThrow().port());
    }

    /** The last 5000, oldest first. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public void forget() {
        synchronized (received) {
            received.clear();
        }
    }

    /** The next few requests to the API are answered 502. */
    public void goDown() {
        nginx.goDown();
    }

    private void keep(Received one) {
        synchronized (received) {
            if (received.size() == KEPT) {
                received.removeFirst();
            }
            received.addLast(one);
        }
    }

    @Override
    public void close() {
        closed.set(true);
        open.ifPresent(Door::close);
    }
}
