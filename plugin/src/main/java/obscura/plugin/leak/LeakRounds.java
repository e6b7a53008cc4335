package obscura.plugin.leak;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Who;

/**
 * Looks at NVRs by itself, a few at once. Whoever asks for a round never waits for it; an NVR that is being looked at, or is about
 * to be, is not asked for twice, and one that fails keeps none of the others from theirs: what breaks a thread is told by it, and tried
 * again with the next round.
 */
public final class LeakRounds {
    /** How many NVRs are looked at together. */
    public static final int AT_ONCE = 3;

    private final ScanForLeaks leaks;
    private final Executor threads;
    private final Set<NvrId> underWay = ConcurrentHashMap.newKeySet();

    /** @param threads as {@link #threads} makes them; whoever gives them ends them */
    public LeakRounds(ScanForLeaks leaks, Executor threads) {
        this.leaks = leaks;
        this.threads = threads;
    }

    /** Threads that exist only while there is something to look at. */
    public static ExecutorService threads() {
        LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 5, TimeUnit.SECONDS, waiting, work -> {
            Thread thread = new Thread(work, "leak round");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Has every NVR looked at that was not looked at lately. Returns at once. */
    public void round() {
        for (NvrId nvr : leaks.due()) {
            if (underWay.add(nvr)) {
                threads.execute(() -> look(nvr));
            }
        }
    }

    private void look(NvrId nvr) {
        try {
            leaks.scan(nvr, Who.OBSCURA);
        } finally {
            underWay.remove(nvr);
        }
    }
}
