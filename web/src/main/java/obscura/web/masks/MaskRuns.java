package obscura.web.masks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is being done to cameras now, at most one thing each, in threads of its own: a page is not waited for, and a reload finds
 * it again. What broke off when the app ended is finished by the watch. The picture from before a change lives here, in memory
 * only, for an hour.
 */
public final class MaskRuns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MaskRuns.class);
    private static final Duration BEFORE_IS_KEPT = Duration.ofHours(1);
    private static final int AT_ONCE = 2;

    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "masks");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<CameraId, Run> running = new ConcurrentHashMap<>();
    private final Map<CameraId, String> failed = new ConcurrentHashMap<>();
    private final Map<CameraId, Before> before = new ConcurrentHashMap<>();

    /** What is done, and since when. */
    record Run(What what, Instant since) {}

    enum What {
        APPLY,
        LOOK
    }

    /** @param view whose picture it is */
    record Before(String view, byte[] picture, Instant at) {}

    public MaskRuns(Clock clock) {
        this.clock = clock;
    }

    /** @return false when something is being done to that camera already: then nothing was started */
    boolean start(CameraId camera, What what, Runnable work) {
        if (running.putIfAbsent(camera, new Run(what, clock.instant())) != null) {
            return false;
        }
        threads.execute(() -> carryOut(camera, work));
        return true;
    }

    /** As {@link #start}, in this very thread; empty when something is being done already. */
    <T> Optional<T> here(CameraId camera, What what, Supplier<T> work) {
        if (running.putIfAbsent(camera, new Run(what, clock.instant())) != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            running.remove(camera);
        }
    }

    private void carryOut(CameraId camera, Runnable work) {
        try {
            failed.remove(camera);
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The masks of camera {} could not be seen to", camera, e);
            failed.put(camera, e instanceof ObscuraException said ? said.getMessage() : "");
        } finally {
            running.remove(camera);
        }
    }

    Optional<Run> running(CameraId camera) {
        return Optional.ofNullable(running.get(camera));
    }

    /** What went wrong the last time; empty text when only the log says. */
    Optional<String> failure(CameraId camera) {
        return Optional.ofNullable(failed.get(camera));
    }

    void keepBefore(CameraId camera, String view, byte[] picture) {
        before.put(camera, new Before(view, picture, clock.instant()));
    }

    Optional<Before> before(CameraId camera) {
        before.values().removeIf(kept -> kept.at().plus(BEFORE_IS_KEPT).isBefore(clock.instant()));
        return Optional.ofNullable(before.get(camera));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
