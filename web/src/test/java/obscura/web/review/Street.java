package obscura.web.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlExports;
import obscura.migrations.SqlNvrs;
import obscura.plugin.export.Crossing;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.ExportWish;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;
import obscura.web.RunningSite;

/** A site with one camera on a street where two walkers cross, and exports of that with a review. */
final class Street {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final Path home;
    final CameraId camera;

    Street(Path folder) {
        home = folder.resolve("home");
        try {
            Path recordings = Files.createDirectories(folder.resolve("recordings/street"));
            Files.createDirectories(home);
            Path clip = Files.move(Crossing.clip(folder), recordings.resolve("2026-03-01_10-00-00.mp4"));
            Files.setLastModifiedTime(clip, FileTime.from(START.plusSeconds(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FolderSettings settings = new FolderSettings(
                folder.resolve("recordings"), KnownLayout.PLAIN_NAMES.pattern(), ZoneOffset.UTC, false);
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            KnownNvr nvr = new SqlNvrs(database).add("shop", settings);
            SqlCameras cameras = new SqlCameras(database);
            new IndexFootage(cameras, new SqlClipIndex(database), Clock.systemUTC())
                    .run(nvr.id(), new FolderNvr(settings, Clock.systemUTC()), Loss.DOUBTED);
            camera = cameras.all().get(0).id();
        }
    }

    Path recording() {
        return home.resolveSibling("recordings/street/2026-03-01_10-00-00.mp4");
    }

    /** Taken down before the app starts, which then carries it out. */
    ExportId ordered() {
        ExportWish wish = new ExportWish(
                camera,
                new TimeRange(START, START.plusSeconds(60)),
                Set.of(Hide.PEOPLE),
                false,
                true,
                "asked by the walker from the left",
                new Who("boss", "console"),
                Instant.now());
        try (Database database = Database.openExisting(home.resolve("obscura.db"))) {
            return new SqlExports(database).add(wish).id();
        }
    }

    RunningSite site() {
        return new RunningSite(home, ReviewChild.program());
    }

    Export export(ExportId id) {
        try (Database database = Database.openExisting(home.resolve("obscura.db"))) {
            return new SqlExports(database).find(id).orElseThrow();
        }
    }

    /** Waits until the export stands so. */
    Export until(ExportId id, ExportState state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Export now = export(id);
        while (now.state() != state) {
            if (System.nanoTime() > end || now.state() == ExportState.FAILED) {
                throw new AssertionError("It is " + now.state() + ": " + now.failure());
            }
            now = export(id);
        }
        return now;
    }

    List<String> files(ExportId id) {
        Path folder = home.resolve("exports/" + id);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page's forms say besides what is decided. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new HashMap<>();
        for (String name : List.of("seen", "at", "m", "d")) {
            fields.put(
                    name,
                    found(page, "name=\"" + name + "\" value=\"([^\"]*)\"").get(0));
        }
        return fields;
    }

    static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
