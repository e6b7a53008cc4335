package obscura.web.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.time.TimeRange;

/** {@code obscura bench --retention}: what planning the deletion of half a million clips costs, and deleting
 * fifty thousand small files, each in a process of its own. */
final class RetentionBench {
    private static final int CAMERAS = 5;
    private static final int CLIPS = 100_000;
    private static final int BATCH = 2_000;
    /** Of each camera. */
    private static final int FILES = 10_000;

    private static final Duration LENGTH = Duration.ofSeconds(10);

    /** As the launcher starts the app, and a smaller heap. */
    private static final List<String> APP =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxNewSize=6m", "-Xms16m", "-Xmx48m");

    private final List<String> self;
    private final Function<Path, SiteRows> open;
    private final PrintStream out;

    RetentionBench(List<String> self, Function<Path, SiteRows> open, PrintStream out) {
        this.self = self;
        this.open = open;
        this.out = out;
    }

    void run(Path folder) throws IOException {
        out.println("Indexing " + CAMERAS * CLIPS + " clips that are all due.");
        Path home = Files.createDirectories(folder.resolve("retention"));
        try (SiteRows rows = open.apply(home)) {
            fill(home, rows);
        }
        child("bench-retention", home);
        delete(folder);
    }

    /** In its own process, as the app has it. */
    private void child(String name, Path home) throws IOException {
        List<String> command = new ArrayList<>(self);
        command.addAll(1, APP);
        command.addAll(List.of(name, home.toString()));
        ProcessCost cost = ProcessCost.of(command);
        out.print(cost.output());
        out.printf(Locale.ROOT, "%-60s %8.0f MB%n", "peak of that process", cost.peakBytes() / (double) (1 << 20));
    }

    private void delete(Path folder) throws IOException {
        ManyFiles files = new ManyFiles(folder.resolve("recordings"), FILES);
        out.println("Writing " + ManyFiles.CAMERAS * FILES + " small files that are all due.");
        Path home = Files.createDirectories(folder.resolve("deletion"));
        try (SiteRows rows = open.apply(home)) {
            files.index(rows);
        }
        long start = System.nanoTime();
        child("bench-deletion", home);
        double whole = (System.nanoTime() - start) / 1e6;
        double plain = files.plainly();
        out.printf(Locale.ROOT, "%-60s %8.0f ms%n", "a plain removal of as many files", plain);
        out.printf(Locale.ROOT, "%-60s %8.1f times%n", "the run against that, its process and all", whole / plain);
    }

    private static void fill(Path home, SiteRows rows) {
        NvrId nvr = rows.nvrs()
                .add("Recorder", new FolderSettings(home, KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, false))
                .id();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(60));
        for (int i = 0; i < CAMERAS; i++) {
            Camera camera = rows.cameras().seenAt(nvr, "camera " + i);
            for (int from = 0; from < CLIPS; from += BATCH) {
                rows.index().put(nvr, clips(camera, first, from));
            }
        }
    }

    private static List<Entry> clips(Camera camera, Instant first, int from) {
        List<Entry> clips = new ArrayList<>(BATCH);
        for (int i = from; i < from + BATCH; i++) {
            Instant start = first.plus(LENGTH.multipliedBy(i));
            TimeRange range = new TimeRange(start, start.plus(LENGTH));
            String path = "recordings/2026-11-23/03/" + camera.nvrName() + "/" + i + ".mp4";
            clips.add(new Entry(camera.id(), range, path, 1_000_000, range.to(), Certainty.KNOWN));
        }
        return clips;
    }
}
