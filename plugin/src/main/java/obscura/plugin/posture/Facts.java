package obscura.plugin.posture;

/**
 * What is known of a camera. A fact that is not known is given as the worse one.
 *
 * @param keptUnmasked whether its recorder keeps pictures in which people can be seen
 */
public record Facts(boolean keptUnmasked) {
    /** A recorder beside us, of which nothing better is known. */
    public static final Facts OF_A_RECORDER = new Facts(true);
}
