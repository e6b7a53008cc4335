package obscura.onvif.http;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import obscura.onvif.answer.OnvifException;

/**
 * When one call ends, however slowly the camera drips. A socket's own time-out starts anew with each byte and covers
 * neither writing nor the handshake; so a socket under watch is closed when the time is over.
 */
public final class Deadline {
    private final long end;
    private final Duration whole;

    private Deadline(Duration whole) {
        this.whole = whole;
        this.end = System.nanoTime() + whole.toNanos();
    }

    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /** Rounded up, so that who waits that long finds it over; at least 1. */
    public int millisLeft() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1);
    }

    public boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    OnvifException missed(Throwable cause) {
        return new OnvifException(
                OnvifException.Kind.TIMED_OUT,
                "The camera did not finish its answer within " + whole.toMillis() / 1000.0
                        + " seconds. Check the network and whether the camera is busy.",
                cause);
    }

    /** Closes it when the time is over, unless the watch is ended before. */
    public Watch over(Closeable socket) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.orTimeout(millisLeft(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late != null) {
                shut(socket);
            }
        });
        return () -> done.complete(null);
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // closed is what it should be
        }
    }

    @FunctionalInterface
    public interface Watch {
        void end();
    }
}
