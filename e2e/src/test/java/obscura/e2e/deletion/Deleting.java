package obscura.e2e.deletion;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlDaysBefore;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlHolds;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlRecordings;
import obscura.migrations.SqlRules;
import obscura.migrations.SqlRuns;
import obscura.migrations.SqlSchedules;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.TimeRange;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.HoldWish;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.ItemFilter;
import obscura.retention.run.OwnRetentions;
import obscura.retention.run.Run;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunDesk;
import obscura.retention.run.RunItem;
import obscura.retention.run.RunState;
import obscura.retention.schedule.Overdue;
import obscura.retention.schedule.OverdueMeter;

/** One recorder and everything of the app that deletes there, on a real database; nothing waits. */
final class Deleting implements AutoCloseable {
    private final Path home;
    private final Database database;
    private final Clock clock;
    private final SqlRuns runs;
    private final SqlCameras cameras;
    private final NvrId nvr;
    private final Journal journal;
    private final RunDesk desk;
    private NvrDoor door;
    private long rules;

    /** Lets time pass at the recorder whenever a run waits for it. */
    private final Consumer<Duration> pause;

    Deleting(Path home, NvrSettings settings, NvrDoor door, Clock clock, Consumer<Duration> pause) {
        this.home = home;
        this.clock = clock;
        this.pause = pause;
        this.door = door;
        database = Database.open(home.resolve("obscura.db"));
        runs = new SqlRuns(database);
        cameras = new SqlCameras(database);
        nvr = new SqlNvrs(database).add("Recorder", settings).id();
        journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("anchor.json")));
        desk = new RunDesk(runs, id -> carryOut().carryOut(id), journal, clock);
    }

    /** The app is started again: what it only remembered is forgotten. */
    void restart(NvrDoor again) {
        door = again;
    }

    private CarryOutRun carryOut() {
        SqlRules kept = new SqlRules(database);
        SqlHolds holds = new SqlHolds(database);
        SqlClipIndex index = new SqlClipIndex(database);
        HoldTurn turn = new HoldTurn();
        AllFootage footage =
                new AllFootage(new SqlRecordings(database), cameras, id -> Optional.of(door.store()), index, List.of());
        return new CarryOutRun(new CarryOutRun.Ports(
                runs,
                kept,
                holds,
                new HoldDesk(holds, turn, journal, clock),
                turn,
                footage,
                footage,
                () -> piece -> false,
                index,
                new OwnRetentions(kept, holds, cameras, id -> Optional.of(door.store()), new SqlDaysBefore(database)),
                journal,
                new MakeCertificate(
                        runs,
                        new CertificateFolder(home.resolve("certificates")),
                        new SqlEntries(database),
                        SiteKey.in(home.resolve("keys")),
                        () -> "Corner shop",
                        camera -> "camera " + camera,
                        clock),
                pause::accept,
                clock));
    }

    /** One round over all recordings. */
    IndexReport index() {
        return new IndexFootage(cameras, new SqlClipIndex(database), clock).run(nvr, door.footage(), Loss.DOUBTED);
    }

    CameraId camera(String name) {
        return cameras.all().stream()
                .filter(camera -> camera.nvrName().equals(name))
                .map(Camera::id)
                .findFirst()
                .orElseThrow();
    }

    /** Of one camera, of all that a recorder keeps. */
    void rule(String camera, int days) {
        List<Rule> all = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            if (!kind.kept().isEmpty()) {
                all.add(new Rule(Optional.of(camera(camera)), kind, days, "a test"));
            }
        }
        new SqlRules(database).add(new RuleSet(++rules, "other", all, Who.OBSCURA, "a test", clock.instant()));
    }

    void hold(String camera, TimeRange range) {
        Instant until = clock.instant().plus(Duration.ofDays(30));
        new SqlHolds(database)
                .add(
                        new HoldWish(camera(camera), range, "incident", until, Optional.of(until)),
                        Who.OBSCURA,
                        clock.instant());
    }

    /** Asks for a run, confirms whatever looks wrong, and hands back what became of each thing. */
    List<RunItem> run() {
        desk.ask(RunCause.ASKED, Who.OBSCURA);
        Run run = last();
        if (run.state() == RunState.ASKING) {
            desk.confirm(run.id(), Who.OBSCURA, "It is right.");
            run = last();
        }
        if (run.state() != RunState.DONE) {
            throw new AssertionError("The run is " + run.state() + ": " + run.failure());
        }
        List<RunItem> items = new ArrayList<>();
        runs.each(run.id(), items::add);
        return items;
    }

    private Run last() {
        return runs.newest(Optional.empty(), 1).get(0);
    }

    List<RunItem> items() {
        return runs.items(last().id(), ItemFilter.ALL, 0, 500);
    }

    long stillThere() {
        return runs.countStillThere();
    }

    Overdue overdue() {
        return new OverdueMeter(
                        new SqlRules(database),
                        new SqlHolds(database),
                        new SqlRecordings(database),
                        List.of(),
                        runs,
                        new SqlSchedules(database),
                        () -> ZoneOffset.UTC,
                        clock)
                .now();
    }

    @Override
    public void close() {
        database.close();
    }
}
