package obscura.web.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Somebody who writes a little, again and again, and looks at the progress, while something else goes on. */
final class SmallWrites {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int LOOK_EACH = 25;

    private final DoubleSupplier write;
    private final LongSupplier progress;
    private final Thread thread = new Thread(this::run, "small-writes");
    private volatile boolean over;
    private double longest;
    private long steps;

    /** @param write does it once and says how long it waited, in milliseconds */
    SmallWrites(DoubleSupplier write, LongSupplier progress) {
        this.write = write;
        this.progress = progress;
    }

    void start() {
        thread.start();
    }

    private void run() {
        long before = 0;
        for (int i = 0; !over; i++) {
            longest = Math.max(longest, write.getAsDouble());
            if (i % LOOK_EACH == 0) {
                long now = progress.getAsLong();
                steps += now > before ? 1 : 0;
                before = now;
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }

    void end() throws InterruptedException {
        over = true;
        thread.join();
    }

    /** After its end. */
    double longest() {
        return longest;
    }

    long steps() {
        return steps;
    }
}
