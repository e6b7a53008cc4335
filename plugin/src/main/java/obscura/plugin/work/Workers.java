package obscura.plugin.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import obscura.plugin.ObscuraException;

/**
 * Has work done in other processes, one process for one order. Whatever such a process does, crash, hang, eat or write
 * rubbish, comes out as an {@link Outcome}; nothing of it reaches this process but lines that were read strictly. Any number
 * of threads.
 */
public final class Workers {
    private final Program program;
    private final Cage cage;
    private final Path temp;
    private final Consumer<String> log;

    /**
     * @param temp an existing folder of ours; each worker gets one of its own in it
     * @param log told in one text what a worker that broke down had written last; may hold paths
     */
    public Workers(Program program, Cage cage, Path temp, Consumer<String> log) {
        this.program = program;
        this.cage = cage;
        this.temp = temp.toAbsolutePath();
        this.log = log;
    }

    /** Told how far the work is. */
    public interface Watcher {
        /** @param expected 0 when nobody knows */
        void progress(String phase, long done, long expected);
    }

    /**
     * Carries out one order and waits for its end. An interruption of this thread cancels it; the thread stays
     * interrupted.
     *
     * @param what which kind of work, a word of {@code obscura work}
     * @param order one line of JSON
     * @param wanted asked every second; false cancels
     */
    public Outcome carryOut(String what, String order, Bounds bounds, Watcher watcher, BooleanSupplier wanted) {
        try (Worker worker = start(what, bounds)) {
            Watch watch = new Watch(worker, bounds, watcher, wanted);
            worker.send(order);
            Outcome outcome = watch.untilOver();
            tell(what, worker, outcome);
            return outcome;
        }
    }

    Worker start(String what, Bounds bounds) {
        try {
            return new Worker(program, cage, bounds, temp, what);
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "A worker process can't be started: check the space and rights of the temporary folder of Obscura's"
                            + " home.",
                    e);
        }
    }

    void tell(String what, Worker worker, Outcome outcome) {
        if (outcome instanceof Outcome.Crashed || outcome instanceof Outcome.TimedOut) {
            log.accept("Worker \"" + what + "\" broke down: " + outcome + " " + worker.log());
        }
    }
}
