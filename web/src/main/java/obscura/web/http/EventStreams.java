package obscura.web.http;

import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pages that are open how far something is: one thread for all of them, which asks again and again. A stream ends when the
 * matter is over, when its page is closed, or when whoever looks may no longer. Any thread.
 */
public final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int MOST_EACH = 6;
    private static final int MOST = 100;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final long roundsOfSilence;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> each = new HashMap<>();
    private final ScheduledExecutorService rounds;

    /** What a page is told. */
    public interface Source {
        /**
         * A piece of the page as it is now; empty when the matter is over.
         *
         * @throws NotThere when whoever looks may no longer
         */
        Optional<String> now();
    }

    /**
     * @param name of the thread
     * @param between how long it rests between two rounds
     */
    public EventStreams(String name, Duration between) {
        roundsOfSilence = Math.max(1, SILENCE.dividedBy(between));
        rounds = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        rounds.scheduleWithFixedDelay(this::round, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * @param page where a browser goes that only follows the address
     * @throws HttpResponseException 429 when this person, or everybody together, has enough open
     */
    public void open(Call call, String page, Source source) {
        if (!"text/event-stream".equals(call.raw().header("Accept"))) {
            call.redirect(page);
            return;
        }
        String person = call.visitor().name();
        begin(person);
        new SseHandler(client -> {
                    Stream stream = new Stream(source, client);
                    client.keepAlive();
                    client.onClose(() -> {
                        if (streams.remove(stream)) {
                            end(person);
                        }
                    });
                    streams.add(stream);
                })
                .handle(call.raw());
    }

    private synchronized void begin(String person) {
        int all = each.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= MOST || each.getOrDefault(person, 0) >= MOST_EACH) {
            throw new HttpResponseException(429, "Too many pages are watching");
        }
        each.merge(person, 1, Integer::sum);
    }

    private synchronized void end(String person) {
        each.computeIfPresent(person, (name, count) -> count == 1 ? null : count - 1);
    }

    private void round() {
        for (Stream stream : streams) {
            try {
                stream.round();
            } catch (RuntimeException e) {
                LOG.warn("A page can't be told how it goes on; it is let go", e);
                stream.client.close();
            }
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        streams.forEach(stream -> stream.client.close());
    }

    /** One page that is open; only the one thread comes here. */
    private final class Stream {
        private final Source source;
        private final SseClient client;
        private String told = "";
        private int silent;

        Stream(Source source, SseClient client) {
            this.source = source;
            this.client = client;
        }

        void round() {
            Optional<String> piece = source.now();
            if (piece.isEmpty()) {
                client.sendEvent("over", "over");
                client.close();
                return;
            }
            String now = piece.get().replaceAll("\\s*\\R\\s*", " ").strip();
            if (!now.equals(told)) {
                told = now;
                silent = 0;
                client.sendEvent("status", now);
            } else if (++silent >= roundsOfSilence) {
                silent = 0;
                client.sendComment("still here");
            }
        }
    }
}
