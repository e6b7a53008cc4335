package obscura.e2e.frigate.state;

/**
 * A stretch of time to be looked at.
 *
 * @param event the id of what was seen
 * @param thumb path below the media folder
 */
public record Review(String id, String camera, double start, double end, String event, String label, String thumb)
        implements Row {}
