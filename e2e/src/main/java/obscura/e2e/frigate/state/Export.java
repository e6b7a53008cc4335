package obscura.e2e.frigate.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    /** One that has only begun. @param letters six, unlike those of any other */
    public static Export of(String camera, String letters, String name, double start, double end, double made) {
        String id = camera + "_" + letters;
        return new Export(
                id,
                camera,
                name,
                start,
                end,
                made,
                "exports/%s_%s-%s_%s.mp4".formatted(camera, time(start), time(end), letters),
                "clips/export/%s.webp".formatted(id),
                true);
    }

    /** As it stands in names. */
    public static String time(double seconds) {
        return IN_NAME.format(Instant.ofEpochSecond((long) seconds).atOffset(ZoneOffset.UTC));
    }

    public Export done() {
        return new Export(id, camera, name, start, end, made, video, thumb, false);
    }
}
