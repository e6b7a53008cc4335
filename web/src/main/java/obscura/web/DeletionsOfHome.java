package obscura.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlHolds;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlRecordings;
import obscura.migrations.SqlRules;
import obscura.migrations.SqlRuns;
import obscura.migrations.SqlSchedules;
import obscura.plugin.id.NvrId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.folder.FolderStore;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.seal.SiteKey;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.Holds;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunLine;
import obscura.web.bench.DeletionCase;
import obscura.web.home.Home;

/** {@link Wiring} continued: one run over a home whose recordings lie in a folder, by a rule of one day, for the benchmark. */
record DeletionsOfHome(Home home, Home.InUse held, Database database, SqlRuns runs, SqlSchedules small, Clock clock)
        implements DeletionCase.Deletion {
    static DeletionCase.Deletion open(Path folder) {
        Home home = new Home(folder);
        Home.InUse held = home.open();
        Database database = Database.open(home.database());
        return new DeletionsOfHome(
                home, held, database, new SqlRuns(database), new SqlSchedules(database), Clock.systemUTC());
    }

    @Override
    public RunId ask() {
        Rule day = new Rule(Optional.empty(), RuleKind.RECORDINGS, 1, "");
        new SqlRules(database).add(new RuleSet(1, "other", List.of(day), Who.OBSCURA, "", clock.instant()));
        return runs.add(RunCause.ASKED, Who.OBSCURA, clock.instant()).id();
    }

    @Override
    public void carryOut(RunId run) {
        new CarryOutRun(ports()).carryOut(run);
    }

    private CarryOutRun.Ports ports() {
        Journal journal = new SqlJournal(database, clock, new AnchorFile(home.anchor()));
        Holds holds = new SqlHolds(database);
        HoldTurn turn = new HoldTurn();
        SqlClipIndex index = new SqlClipIndex(database);
        AllFootage footage =
                new AllFootage(new SqlRecordings(database), new SqlCameras(database), this::store, index, List.of());
        MakeCertificate certify = new MakeCertificate(
                runs,
                new CertificateFolder(home.certificates()),
                new SqlEntries(database),
                SiteKey.in(home.keys()),
                () -> "Benchmark",
                camera -> "camera " + camera,
                clock);
        return new CarryOutRun.Ports(
                runs,
                new SqlRules(database),
                holds,
                new HoldDesk(holds, turn, journal, clock),
                turn,
                footage,
                footage,
                () -> piece -> false,
                index,
                List::of,
                journal,
                certify,
                time -> LockSupport.parkNanos(time.toNanos()),
                clock);
    }

    private Optional<NvrStore> store(NvrId nvr) {
        return new SqlNvrs(database)
                .find(nvr)
                .filter(known -> known.settings() instanceof FolderSettings)
                .map(known -> new FolderStore((FolderSettings) known.settings(), clock));
    }

    @Override
    public List<RunLine> lines(RunId run) {
        return runs.lines(run);
    }

    @Override
    public double writeMillis() {
        long start = System.nanoTime();
        small.seenTo(Instant.ofEpochMilli(clock.millis()));
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        database.close();
        held.close();
    }
}
