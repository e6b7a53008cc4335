package obscura.web.rounds;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks recorders for whoever waits at a browser, who waits no longer than they should: what takes longer goes on without them,
 * on a few threads, and is quicker the next time. Any thread.
 */
public final class InTime implements AutoCloseable {
    private static final int MOST_AT_ONCE = 12;
    private static final int STAY_SECONDS = 5;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST_AT_ONCE, STAY_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "recorders");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * What came out; empty when it takes longer, or too much is asked for already.
     *
     * @throws RuntimeException what the work threw
     */
    public <T> Optional<T> within(Duration most, Supplier<T> work) {
        try {
            Future<T> asked = threads.submit(work::get);
            return Optional.ofNullable(asked.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | RejectedExecutionException late) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
