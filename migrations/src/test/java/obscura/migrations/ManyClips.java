package obscura.migrations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Timing;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;

/** A program that indexes 100,000 listed clips twice and prints what each round did; for {@link ManyClipsTest}. */
final class ManyClips {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int CAMERAS = 5;
    private static final int CLIPS_EACH = 20_000;

    private ManyClips() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        FolderSettings settings = new FolderSettings(home, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, false);
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            IndexFootage index =
                    new IndexFootage(new SqlCameras(database), new SqlClipIndex(database), Clock.systemUTC());
            Nvr many = ChangedNvr.of(new FolderNvr(settings, Clock.systemUTC()))
                    .listing(into -> every(into::found))
                    .timing(ManyClips::timing);
            NvrId id = new SqlNvrs(database).add("many", settings).id();
            for (int round = 0; round < 2; round++) {
                IndexReport report = index.run(id, many, Loss.DOUBTED);
                System.out.println(report.files() + " files, " + report.added() + " added");
            }
        }
    }

    private static void every(Consumer<FoundFile> found) {
        for (int camera = 0; camera < CAMERAS; camera++) {
            for (int i = 0; i < CLIPS_EACH; i++) {
                Instant start = START.plusSeconds(10L * i);
                String path = "2026-11-01/00/cam" + camera + "/recording " + i + ".mp4";
                found.accept(new FoundFile("cam" + camera, Optional.of(start), path, 1_000, start.plusSeconds(10)));
            }
        }
    }

    private static Timing timing(FoundFile file) {
        Instant start = file.start().orElseThrow();
        return new Timing.Known(new TimeRange(start, start.plus(Duration.ofSeconds(10))), Certainty.KNOWN);
    }
}
