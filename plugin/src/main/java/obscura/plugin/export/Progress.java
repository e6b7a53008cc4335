package obscura.plugin.export;

/** Told how far a job is; called often, on the job's thread, so it must return at once. */
public interface Progress {
    Progress SILENT = (phase, done, expected) -> {};

    /** The steps of an export, in order; scene, paint and check may come again. */
    enum Phase {
        LOOK,
        SCENE,
        PAINT,
        CHECK,
        PROVE
    }

    /**
     * One more frame is done.
     *
     * @param expected frames in all as the file claims, or 0 when it does not say
     */
    void frame(Phase phase, long done, long expected);
}
