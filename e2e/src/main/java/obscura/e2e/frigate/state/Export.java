package obscura.e2e.frigate.state;

/**
 * A clip that was cut out and is kept for ever.
 *
 * @param made when, in seconds since 1970
 * @param video path below the media folder
 * @param thumb path below the media folder
 */
public record Export(
        String id,
        String camera,
        String name,
        double start,
        double end,
        double made,
        String video,
        String thumb,
        boolean inProgress)
        implements Row {
    public Export done() {
        return new Export(id, camera, name, start, end, made, video, thumb, false);
    }
}
