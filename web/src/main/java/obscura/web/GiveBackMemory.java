package obscura.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Checking one password takes 20 MB for a moment. Java keeps such memory for itself until it collects everything, which an app
 * that idles never has a reason to do; so it is told to, a while after it grew. A thread of its own.
 */
final class GiveBackMemory implements AutoCloseable {
    private static final long SECONDS = 10;
    private static final long SMALL = 26L << 20;
    private static final long MUCH = 8L << 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "give-back-memory");
        thread.setDaemon(true);
        return thread;
    });
    private long lastKept;

    GiveBackMemory() {
        clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        if (isWorthIt(Runtime.getRuntime().totalMemory(), lastKept)) {
            System.gc();
            lastKept = Runtime.getRuntime().totalMemory();
        }
    }

    /**
     * Never twice for the same memory.
     *
     * @param held bytes Java holds now
     * @param kept bytes it held after it was last told
     */
    static boolean isWorthIt(long held, long kept) {
        return held > SMALL && held > kept + MUCH;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
