package obscura.web.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and TERM. The working thread is interrupted and gets a while to take back what it was making; then the
 * program ends with {@link ExitCode#INTERRUPTED}. Work that was already done when the signal came stays done: 0.
 */
public final class Interruption {
    private static final long SECONDS_TO_CLEAN_UP = 10;

    private final Thread worker;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean leaving;
    private volatile int code;

    private Interruption(Thread worker) {
        this.worker = worker;
    }

    public static Interruption watch(Thread worker) {
        Interruption watching = new Interruption(worker);
        Runtime.getRuntime().addShutdownHook(new Thread(watching::stop, "interruption"));
        return watching;
    }

    /** The worker has nothing left to do; called by the worker itself just before it leaves. */
    public void over(int exitCode) {
        code = exitCode;
        leaving = true;
        over.countDown();
    }

    /** Runs on the way out of the JVM: after a signal, or because the worker left by itself. */
    private void stop() {
        if (leaving) {
            return;
        }
        worker.interrupt();
        Runtime.getRuntime().halt(cleanedUp() && code == ExitCode.DONE.code() ? code : ExitCode.INTERRUPTED.code());
    }

    private boolean cleanedUp() {
        try {
            return over.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            return false;
        }
    }
}
