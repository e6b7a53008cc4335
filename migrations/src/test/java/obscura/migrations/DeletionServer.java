package obscura.migrations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.folder.FolderStore;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.seal.SiteKey;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.RunDesk;
import obscura.retention.run.Runs;

/** A program that carries out whatever run is not over in a home, on real files; for {@link KilledDeletionTest}. */
final class DeletionServer {
    private DeletionServer() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        try (Database database = Database.open(home.resolve("obscura.db"))) {
            Runs runs = new SqlRuns(database);
            Clock clock = Clock.systemUTC();
            Journal journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("journal-anchor.json")));
            CarryOutRun run = new CarryOutRun(ports(home, database, runs, journal, clock));
            new RunDesk(runs, (RunId id) -> run.carryOut(id), journal, clock).resume();
        }
    }

    private static CarryOutRun.Ports ports(Path home, Database database, Runs runs, Journal journal, Clock clock) {
        Holds holds = new SqlHolds(database);
        HoldTurn turn = new HoldTurn();
        AllFootage footage = new AllFootage(
                new SqlRecordings(database),
                new SqlCameras(database),
                nvr -> Optional.of(new FolderStore(settings(home), clock)),
                new SqlClipIndex(database),
                List.of());
        return new CarryOutRun.Ports(
                runs,
                new SqlRules(database),
                holds,
                new HoldDesk(holds, turn, journal, clock),
                turn,
                footage,
                footage,
                () -> piece -> false,
                new SqlClipIndex(database),
                List::of,
                journal,
                new MakeCertificate(
                        runs,
                        new CertificateFolder(home.resolve("certificates")),
                        new SqlEntries(database),
                        SiteKey.in(home.resolve("keys")),
                        () -> "Corner shop",
                        camera -> "Hall",
                        clock),
                time -> {},
                clock);
    }

    static FolderSettings settings(Path home) {
        return new FolderSettings(
                home.resolve("recordings").toAbsolutePath(), KnownLayout.FRIGATE.pattern(), ZoneOffset.UTC, true);
    }
}
