package obscura.e2e.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.KnownLayout;

/** A folder of recordings as Frigate lays it out: day, hour, camera, minute and second, all in UTC. */
public record RecordingsFolder(Path folder) {
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd/HH");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("mm.ss'.mp4'");

    /** As the app is told about it. */
    public FolderSettings settings(boolean mayDelete) {
        return new FolderSettings(folder.toAbsolutePath(), KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, mayDelete);
    }

    /** Lets each camera have recorded its clips over and over, each ten seconds long, until shortly before that moment. */
    public void fill(Map<String, List<Path>> clips, Instant until, Duration length) throws IOException {
        Instant end = until.truncatedTo(ChronoUnit.SECONDS).minusSeconds(20);
        long count = length.toSeconds() / CutFilm.SECONDS;
        for (Map.Entry<String, List<Path>> camera : clips.entrySet()) {
            for (long i = 0; i < count; i++) {
                Path clip = camera.getValue().get((int) (i % camera.getValue().size()));
                put(camera.getKey(), clip, end.minusSeconds((count - i) * CutFilm.SECONDS));
            }
        }
    }

    private void put(String camera, Path clip, Instant start) throws IOException {
        var time = start.atOffset(ZoneOffset.UTC);
        Path place = folder.resolve(DAY_AND_HOUR.format(time)).resolve(camera).resolve(NAME.format(time));
        Files.createDirectories(place.getParent());
        Files.copy(clip, place);
        Files.setLastModifiedTime(place, FileTime.from(start.plusSeconds(CutFilm.SECONDS)));
    }
}
