package obscura.migrations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import obscura.migrations.DurableJobs.Lane;
import obscura.plugin.export.SignReceipt;
import obscura.plugin.export.order.CarryOutExport;
import obscura.plugin.export.order.Desk;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.ExportQueue;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.Clip;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.video.Reel;
import obscura.plugin.work.Bounds;

/** A whole process around exports, for killing it: opens its home, resumes, and orders one export when there is none. */
public final class ExportServer {
    private ExportServer() {}

    /** @param arguments the home folder, with the footage in recordings/ */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Database database = Database.open(home.resolve("obscura.db"));
        Exports exports = new SqlExports(database);
        ExportFolders folders = new ExportFolders(home.resolve("exports"), home.resolve("tmp"));
        Journal journal = note -> new Entry(1, Instant.now(), note, "0".repeat(64), "0".repeat(64));
        Files.createDirectories(home.resolve("tmp"));
        CarryOutExport carryOut = new CarryOutExport(
                exports,
                new CarryOutExport.Footage(
                        Desk.index(clips(home)),
                        clip -> home.resolve("recordings").resolve(clip.path())),
                Desk.workers(home.resolve("tmp")),
                Bounds.EXPORT,
                folders,
                journal,
                new SignReceipt(SiteKey.in(home.resolve("keys"))),
                () -> Duration.ofDays(7),
                Clock.systemUTC());
        DurableJobs jobs = new DurableJobs(database, Lane.LONG, 1)
                .once("export", (id, payload) -> carryOut.carryOut(new ExportId(Long.parseLong(id))));
        ExportDesk desk = new ExportDesk(exports, queue(jobs), folders, journal, Clock.systemUTC());
        if (exports.find(new ExportId(1)).isEmpty()) {
            desk.order(Desk.wish(Duration.ZERO, Duration.ofSeconds(60), false));
        }
        desk.resume();
        jobs.start();
        System.out.println("started");
        new CountDownLatch(1).await();
    }

    private static ExportQueue queue(DurableJobs jobs) {
        return new ExportQueue() {
            @Override
            public void add(ExportId id) {
                jobs.schedule("export", id.toString(), "", Instant.now());
            }

            @Override
            public void remove(ExportId id) {
                jobs.cancel("export", id.toString());
            }
        };
    }

    private static List<Clip> clips(Path home) throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("recordings"))) {
            List<Path> all = files.sorted().toList();
            List<Reel.Part> parts = new java.util.ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                parts.add(new Reel.Part(all.get(i), i * 400_000L));
            }
            return Desk.clips(new Reel(parts), Duration.ofMillis(400));
        }
    }
}
