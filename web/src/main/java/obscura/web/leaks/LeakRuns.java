package obscura.web.leaks;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Mended;
import obscura.plugin.nvr.control.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people have asked for at recorders and is being done now, at most one thing each, in threads of its own: no page waits for
 * a recorder. What became of it is held in memory until the next thing. What broke off when the app ended is found by the next look.
 */
public final class LeakRuns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeakRuns.class);
    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "leaks");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<NvrId> running = ConcurrentHashMap.newKeySet();
    private final Map<NvrId, Mended> outcomes = new ConcurrentHashMap<>();

    /** Does nothing when something is being done there already. */
    void start(NvrId nvr, Supplier<Optional<Mended>> work) {
        if (running.add(nvr)) {
            outcomes.remove(nvr);
            threads.execute(() -> carryOut(nvr, work));
        }
    }

    private void carryOut(NvrId nvr, Supplier<Optional<Mended>> work) {
        try {
            work.get().ifPresent(mended -> outcomes.put(nvr, mended));
        } catch (ObscuraException e) {
            outcomes.put(nvr, notDone(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Recorder {} could not be seen to", nvr, e);
            outcomes.put(nvr, notDone("That broke down. Look again."));
        } finally {
            running.remove(nvr);
        }
    }

    private static Mended notDone(String sentence) {
        return new Mended.NotDone(new Trouble(Trouble.Kind.BROKEN_ANSWER, sentence));
    }

    boolean isRunning(NvrId nvr) {
        return running.contains(nvr);
    }

    /** What became of the last thing that was mended. */
    Optional<Mended> outcome(NvrId nvr) {
        return Optional.ofNullable(outcomes.get(nvr));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
