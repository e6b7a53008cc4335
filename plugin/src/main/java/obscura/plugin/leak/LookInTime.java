package obscura.plugin.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.control.Trouble;

/**
 * Looks in a thread of its own, so that whoever asks waits no longer than the deadline, whatever a recorder does. A look that is
 * given up is interrupted, what it still sees is dropped, and until it has really ended there is no other at that NVR: there is
 * one thread for each NVR at most.
 */
final class LookInTime {
    private final LookAround around;
    private final Duration longest;
    private final Map<NvrId, Object> looking = new ConcurrentHashMap<>();

    LookInTime(LookAround around, Duration longest) {
        this.around = around;
        this.longest = longest;
    }

    /** @return empty when there is nothing to look at */
    Optional<Scan> at(Scan before) {
        Instant began = around.clock().instant();
        Object turn = new Object();
        if (looking.putIfAbsent(before.nvr(), turn) != null) {
            return Optional.of(late(before, began));
        }
        FutureTask<Optional<Scan>> look = new FutureTask<>(() -> inTurn(before, turn));
        Thread thread = new Thread(
                () -> {
                    look.run();
                    looking.remove(before.nvr(), turn);
                },
                "leak look");
        thread.setDaemon(true);
        thread.start();
        try {
            return look.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return Optional.of(late(before, began));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new ObscuraException(
                    ObscuraException.Kind.INTERRUPTED, "The look was interrupted. Look again.", ending);
        } catch (ExecutionException broken) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The look broke down. Look again.", broken);
        } finally {
            look.cancel(true);
        }
    }

    /** Whoever waits for it may ask again at once, so the turn ends before the answer is there. */
    private Optional<Scan> inTurn(Scan before, Object turn) {
        try {
            return around.at(before);
        } finally {
            looking.remove(before.nvr(), turn);
        }
    }

    private Scan late(Scan before, Instant began) {
        return LookAround.failed(
                before,
                began,
                new Trouble(
                        Trouble.Kind.UNREACHABLE,
                        "The recorder or its broker did not answer everything in " + longest.toSeconds()
                                + " seconds. Check the network and whether it is busy."));
    }
}
