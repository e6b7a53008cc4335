package obscura.plugin.posture;

/**
 * What is known of a camera. A fact that is not known is given as the worse one, and so is one whose time lies ahead of the
 * clock.
 *
 * @param kept unmasked footage that is kept
 * @param lifters how many people can open a covered original
 */
public record Facts(Recorder recorder, Zones zones, Cover cover, KeptClear kept, int lifters) {
    public Facts {
        if (lifters < 0) {
            throw new IllegalArgumentException("Nobody is the fewest who can lift");
        }
    }

    /** A recorder beside us, of which nothing better is known. */
    public static final Facts OF_A_RECORDER =
            new Facts(Recorder.NOT_LOOKED_AT, Zones.NONE, Cover.NONE, KeptClear.UNKNOWN, 0);

    /** A camera of which no recorder is known. */
    public static final Facts WITHOUT_RECORDER =
            new Facts(Recorder.UNKNOWN, Zones.NONE, Cover.NONE, KeptClear.UNKNOWN, 0);
}
