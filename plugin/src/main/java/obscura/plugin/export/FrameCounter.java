package obscura.plugin.export;

import obscura.plugin.ObscuraException;

/** Counts the frames of one phase for whoever watches, and is where a job notices that it is told to stop. */
final class FrameCounter {
    private final Progress progress;
    private final Progress.Phase phase;
    private final long expected;
    private long done;

    FrameCounter(Progress progress, Progress.Phase phase, long expected) {
        this.progress = progress;
        this.phase = phase;
        this.expected = expected;
    }

    void frame() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ObscuraException(
                    ObscuraException.Kind.INTERRUPTED, "Stopped before the end; nothing was written.");
        }
        progress.frame(phase, ++done, expected);
    }
}
