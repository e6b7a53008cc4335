package obscura.plugin.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import obscura.plugin.work.Outcome.Cancelled;
import obscura.plugin.work.Outcome.CheckFailed;
import obscura.plugin.work.Outcome.Crashed;
import obscura.plugin.work.Outcome.Finished;
import obscura.plugin.work.Outcome.Refused;
import obscura.plugin.work.Outcome.TimedOut;

/** Watches a worker over one order, from the order to its outcome. */
final class Watch {
    /** Far more than any honest worker says at its four lines a second. */
    private static final long MOST_LINES = 5_000_000;

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_MESSAGE = 600;

    private static final int SIGNALLED = 128;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private final Worker worker;
    private final Bounds bounds;
    private final Workers.Watcher watcher;
    private final BooleanSupplier wanted;
    private final long begun = System.nanoTime();
    private long heard = begun;
    private long moved = begun;
    private long looked = begun;
    private long count;
    private Line.Progress last = new Line.Progress("start", 0, 0);

    Watch(Worker worker, Bounds bounds, Workers.Watcher watcher, BooleanSupplier wanted) {
        this.worker = worker;
        this.bounds = bounds;
        this.watcher = watcher;
        this.wanted = wanted;
    }

    Outcome untilOver() {
        try {
            for (Outcome outcome = step(); ; outcome = step()) {
                if (outcome != null) {
                    return outcome;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            worker.stop(PATIENCE);
            return new Cancelled();
        }
    }

    /** Null as long as there is nothing to say about the end. */
    private Outcome step() throws InterruptedException {
        String text = worker.next(LOOK);
        Outcome outcome = text == null ? null : text.equals(Worker.END) ? afterTheEnd() : heard(text);
        return outcome == null ? look() : outcome;
    }

    private Outcome heard(String text) {
        heard = System.nanoTime();
        if (++count > MOST_LINES) {
            return rubbish();
        }
        try {
            return heard(Line.read(text));
        } catch (IllegalArgumentException e) {
            return rubbish();
        }
    }

    private Outcome heard(Line line) {
        if (line instanceof Line.Progress progress) {
            moved = progress.equals(last) ? moved : heard;
            last = progress;
            watcher.progress(progress.phase(), progress.done(), progress.expected());
            return null;
        }
        if (line instanceof Line.Result result) {
            return new Finished(result.text());
        }
        if (line instanceof Line.Refused refused) {
            return new Refused(sentence(refused.message()));
        }
        if (line instanceof Line.CheckFailed failed) {
            return new CheckFailed(sentence(failed.message()));
        }
        return line instanceof Line.Failed failed ? new Crashed(sentence(failed.message())) : null;
    }

    private static Outcome rubbish() {
        return new Crashed("The worker process wrote what it must not, so it was stopped; nothing was written.");
    }

    /** Once a second, and whatever it says. */
    private Outcome look() {
        long now = System.nanoTime();
        if (now - looked < LOOK.toNanos()) {
            return null;
        }
        looked = now;
        if (!wanted.getAsBoolean()) {
            worker.stop(PATIENCE);
            return new Cancelled();
        }
        if (now - heard > bounds.silence().toNanos()
                || now - moved > bounds.standstill().toNanos()
                || now - begun > bounds.total().toNanos()) {
            return new TimedOut();
        }
        return worker.residentBytes() > bounds.residentBytes()
                ? new Crashed("The footage takes more memory than one worker may have ("
                        + (bounds.residentBytes() >> 20) + " MB), so it was stopped; nothing was written.")
                : null;
    }

    private Outcome afterTheEnd() throws InterruptedException {
        int code = worker.exitCode();
        if (code == KILLED || code == TERMINATED) {
            return new Crashed("The worker process was killed from outside, perhaps for want of memory; nothing was"
                    + " written. Order it again.");
        }
        return new Crashed(
                code > SIGNALLED
                        ? "The video decoder crashed on this footage; nothing was written."
                        : "The worker process ended without a word; nothing was written. Order it again, and report"
                                + " it when it stays.");
    }

    /** On one line, whatever it is. */
    private static String sentence(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) : line;
    }
}
