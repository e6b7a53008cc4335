package obscura.e2e.frigate.state;

/**
 * A recording of ten seconds.
 *
 * @param path below the media folder, as {@code recordings/2026-11-23/03/front/15.10.mp4}
 * @param bytes size of the file when it was recorded
 * @param motion how much moved
 * @param objects how many were seen
 */
public record Segment(
        String id, String camera, double start, double end, String path, long bytes, int motion, int objects)
        implements Row {}
