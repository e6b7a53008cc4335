package obscura.plugin.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import obscura.plugin.ObscuraException;

/**
 * The worker's side: reads orders, says how far it is, a few times a second at most, and what came out. Meanwhile it says that
 * it lives. When whoever ordered is gone, {@code orphaned} is run.
 */
public final class Report implements AutoCloseable {
    private static final int LONGEST_ORDER = 16 << 20;
    private static final long BEAT_SECONDS = 2;
    private static final long BETWEEN_LINES = 250_000_000;

    private final InputStream in;
    private final PrintStream out;
    private final CountDownLatch over = new CountDownLatch(1);
    private long lastProgress = Long.MIN_VALUE / 2;
    private String lastPhase = "";

    /** @param out nothing else may ever write to it */
    public Report(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
        Thread beating = new Thread(this::beat, "heartbeat");
        beating.setDaemon(true);
        beating.start();
    }

    /** The next order, or null when there will be none. */
    public String order() {
        byte[] line = new byte[1024];
        int length = 0;
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    return new String(line, 0, length, StandardCharsets.UTF_8);
                }
                if (length == line.length) {
                    line = java.util.Arrays.copyOf(line, longer(length));
                }
                line[length++] = (byte) b;
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private static int longer(int length) {
        if (length >= LONGEST_ORDER) {
            throw ObscuraException.refused("The order is too long: order a shorter range.");
        }
        return 2 * length;
    }

    /** After the last order: whoever ordered says by closing our input that nobody waits any more. */
    public void whenAlone(Runnable orphaned) {
        Thread listening = new Thread(
                () -> {
                    if (order() == null) {
                        orphaned.run();
                    }
                },
                "orphan");
        listening.setDaemon(true);
        listening.start();
    }

    public synchronized void progress(String phase, long done, long expected) {
        long now = System.nanoTime();
        if (!phase.equals(lastPhase) || now - lastProgress > BETWEEN_LINES) {
            lastPhase = phase;
            lastProgress = now;
            say(new Line.Progress(phase, done, expected));
        }
    }

    /** The first word of a worker whose start is not counted as its work. */
    public void ready() {
        say(new Line.Beat());
    }

    public void result(String text) {
        say(new Line.Result(text));
    }

    public void refused(ObscuraException failure) {
        String message = String.valueOf(failure.getMessage());
        switch (failure.kind()) {
            case USAGE, REFUSED -> say(new Line.Refused(message));
            case CHECK_FAILED -> say(new Line.CheckFailed(message));
            case INTERRUPTED, FAILED -> say(new Line.Failed(message));
        }
    }

    /** Something nobody expected; what it was is in the log. */
    public void broke(Throwable thrown) {
        say(new Line.Failed(
                thrown instanceof OutOfMemoryError
                        ? "The footage takes more memory than one worker may have; nothing was written. Order a shorter"
                                + " range."
                        : "The worker process met something it did not expect ("
                                + thrown.getClass().getSimpleName() + "); nothing was written. Please report it."));
    }

    private synchronized void say(Line line) {
        out.print(line.written() + "\n");
        out.flush();
    }

    private void beat() {
        try {
            while (!over.await(BEAT_SECONDS, TimeUnit.SECONDS)) {
                say(new Line.Beat());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
