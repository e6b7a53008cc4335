package obscura.plugin.export;

/** Counts the frames of one phase for whoever watches. */
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
        progress.frame(phase, ++done, expected);
    }
}
