package obscura.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.DrawnRecordings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;

/** A folder with ten clips of the camera "yard", ten seconds each from noon on, and the index that is kept of it. */
final class IndexedFolder implements AutoCloseable {
    static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);
    static final Instant START = NOON.toInstant(ZoneOffset.UTC);
    static final TimeRange ALL = new TimeRange(START.minus(Duration.ofDays(9)), START.plus(Duration.ofDays(9)));
    static final Clock NOW = Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC);

    final Path folder;
    final Database database;
    final SqlClips clips;
    final SqlCameras cameras;
    final IndexFootage index;
    final DrawnRecordings drawn;
    final KnownNvr nvr;

    IndexedFolder(Path home) throws IOException {
        folder = Files.createDirectories(home.resolve("recordings"));
        database = Database.open(home.resolve("obscura.db"));
        clips = new SqlClips(database);
        cameras = new SqlCameras(database);
        index = new IndexFootage(cameras, new SqlClipIndex(database), NOW);
        drawn = new DrawnRecordings(folder, KnownLayout.PLAIN_HOURS, ZoneOffset.UTC);
        for (int i = 0; i < 10; i++) {
            drawn.clip("yard", NOON.plusSeconds(10L * i), Duration.ofSeconds(10));
        }
        nvr = new SqlNvrs(database).add("shop", drawn.settings());
    }

    IndexReport run() {
        return index.run(nvr.id(), folderNvr(), Loss.DOUBTED);
    }

    FolderNvr folderNvr() {
        return new FolderNvr(drawn.settings(), NOW);
    }

    Camera camera(String name) {
        return cameras.all().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Clip> all(String camera) {
        return clips.in(camera(camera).id(), ALL, 1_000);
    }

    @Override
    public void close() {
        database.close();
    }
}
