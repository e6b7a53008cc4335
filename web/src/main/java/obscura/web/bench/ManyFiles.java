package obscura.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;

/** A folder of many small recordings, all of them due, and what removing as many files costs without any more ado. */
public final class ManyFiles {
    static final int CAMERAS = 5;
    private static final int YOUNG = 20;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final byte[] ALMOST_NOTHING = {1};
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HH").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_HOUR =
            DateTimeFormatter.ofPattern("mm.ss'.mp4'").withZone(ZoneOffset.UTC);

    private final Path recordings;
    private final int ofEach;

    /** @param ofEach how many of each of five cameras are due */
    public ManyFiles(Path recordings, int ofEach) {
        this.recordings = recordings;
        this.ofEach = ofEach;
    }

    /** Where all were due a run would ask first; so there are some of today too. */
    public void index(SiteRows rows) throws IOException {
        NvrId nvr = rows.nvrs()
                .add("Recorder", new FolderSettings(recordings, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, true))
                .id();
        Instant today = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        Instant first = today.minus(Duration.ofDays(60));
        for (int i = 0; i < CAMERAS; i++) {
            Camera camera = rows.cameras().seenAt(nvr, "camera" + i);
            List<Entry> clips = new ArrayList<>(ofEach + YOUNG);
            for (int j = 0; j < ofEach; j++) {
                clips.add(clip(camera, first.plus(LENGTH.multipliedBy(j))));
            }
            for (int j = 0; j < YOUNG; j++) {
                clips.add(clip(camera, today.plus(LENGTH.multipliedBy(j))));
            }
            rows.index().put(nvr, clips);
        }
    }

    private Entry clip(Camera camera, Instant start) throws IOException {
        String path = DAY_AND_HOUR.format(start) + "/" + camera.nvrName() + "/" + IN_HOUR.format(start);
        Path file = recordings.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, ALMOST_NOTHING);
        TimeRange range = new TimeRange(start, start.plus(LENGTH));
        Files.setLastModifiedTime(file, FileTime.from(range.to()));
        return new Entry(camera.id(), range, path, ALMOST_NOTHING.length, range.to(), Certainty.KNOWN);
    }

    /** In milliseconds, as a plain removal of as many files in one folder takes. */
    double plainly() throws IOException {
        Path folder = Files.createDirectories(recordings.resolveSibling("plain"));
        for (int i = 0; i < CAMERAS * ofEach; i++) {
            Files.write(folder.resolve(i + ".mp4"), ALMOST_NOTHING);
        }
        long start = System.nanoTime();
        for (int i = 0; i < CAMERAS * ofEach; i++) {
            Files.delete(folder.resolve(i + ".mp4"));
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
