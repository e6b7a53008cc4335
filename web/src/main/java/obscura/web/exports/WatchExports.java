package obscura.web.exports;

import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.id.ExportId;
import obscura.web.http.Call;
import obscura.web.http.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pages that are open how far their export is: one thread for all of them, which asks the database once a second. A stream
 * ends when its export is over, when its page is closed, or when whoever looks may no longer. Any thread.
 */
public final class WatchExports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchExports.class);
    private static final int MOST_EACH = 6;
    private static final int MOST = 100;
    private static final int ROUNDS_OF_SILENCE = 15;

    private final FindExport find;
    private final ShowExport show;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> each = new HashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "exports-watch");
        thread.setDaemon(true);
        return thread;
    });

    public WatchExports(FindExport find, ShowExport show) {
        this(find, show, Duration.ofSeconds(1));
    }

    WatchExports(FindExport find, ShowExport show, Duration between) {
        this.find = find;
        this.show = show;
        rounds.scheduleWithFixedDelay(this::round, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws HttpResponseException 429 when this person, or everybody together, has enough open */
    void open(Call call) {
        ExportId id = find.in(call).id();
        if (!"text/event-stream".equals(call.raw().header("Accept"))) {
            call.redirect("/exports/" + id);
            return;
        }
        String person = call.visitor().name();
        begin(person);
        new SseHandler(client -> {
                    Stream stream = new Stream(call, id, client);
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
                LOG.warn("A page can't be told how its export is; it is let go", e);
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
        private final Call call;
        private final ExportId id;
        private final SseClient client;
        private String told = "";
        private int silent;

        Stream(Call call, ExportId id, SseClient client) {
            this.call = call;
            this.id = id;
            this.client = client;
        }

        void round() {
            Export export = find.of(call.visitor(), id).orElseThrow(NotThere::new);
            if (export.state() != ExportState.QUEUED && export.state() != ExportState.RUNNING) {
                client.sendEvent("over", export.state().word());
                client.close();
                return;
            }
            String now =
                    show.status(call, export).replaceAll("\\s*\\R\\s*", " ").strip();
            if (!now.equals(told)) {
                told = now;
                silent = 0;
                client.sendEvent("status", now);
            } else if (++silent >= ROUNDS_OF_SILENCE) {
                silent = 0;
                client.sendComment("still here");
            }
        }
    }
}
