package obscura.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import obscura.plugin.camera.Camera;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.ExportOrder;
import obscura.plugin.export.order.ExportQueue;
import obscura.plugin.export.order.ExportResult;
import obscura.plugin.export.order.ExportState;
import obscura.plugin.export.order.ExportWish;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.ExportId;
import obscura.plugin.id.NvrId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.OldEntries;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.folder.FolderStore;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.footage.OwnExports;
import obscura.retention.footage.OwnJournal;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.HoldWish;
import obscura.retention.plan.ClockSeen;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.Certify;
import obscura.retention.run.Killer;
import obscura.retention.run.RunItem;
import obscura.retention.run.Runs;
import obscura.retention.run.SettleNvrs;

/** A home with a database, a folder of recordings, exports and a journal, where runs go by the real ports or by killed ones. */
final class RunOnDisk implements AutoCloseable {
    private static final int YOUNG = 40;
    private static final Duration CLIP = Duration.ofSeconds(10);
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HH/'hall'/mm.ss'.mp4'").withZone(ZoneOffset.UTC);

    final Path home;
    final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.HOURS));
    final Database database;
    final SqlRuns runs;
    final SqlExports exports;
    private final SqlRules rules;
    private final NvrId nvr;
    private final Camera camera;
    private Instant next = clock.instant().minus(Duration.ofDays(60));

    RunOnDisk(Path home) {
        this.home = home;
        database = Database.open(Kept.database(home));
        runs = new SqlRuns(database);
        exports = new SqlExports(database);
        rules = new SqlRules(database);
        nvr = new SqlNvrs(database)
                .add("Recorder", DeletionServer.settings(home))
                .id();
        camera = new SqlCameras(database).seenAt(nvr, "hall");
        record(clock.instant().minus(Duration.ofHours(20)), YOUNG);
    }

    void rules(Rule... all) {
        rules.add(new RuleSet(rules.current().version() + 1, "eu", List.of(all), Who.OBSCURA, "", clock.instant()));
    }

    static Rule rule(RuleKind kind, int days) {
        return new Rule(Optional.empty(), kind, days, "");
    }

    /** So many clips of a day of their own that are over sixty days ago, by their paths. */
    List<String> old(int clips) {
        next = next.minus(Duration.ofDays(1));
        return record(next, clips);
    }

    private List<String> record(Instant from, int clips) {
        List<Entry> entries = IntStream.range(0, clips)
                .mapToObj(i -> recorded(from.plus(CLIP.multipliedBy(i))))
                .toList();
        new SqlClipIndex(database).put(nvr, entries);
        return entries.stream().map(Entry::path).toList();
    }

    private Entry recorded(Instant start) {
        try {
            String path = PLACE.format(start);
            Path file = file(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[100]);
            TimeRange range = new TimeRange(start, start.plus(CLIP));
            Files.setLastModifiedTime(file, FileTime.from(range.to()));
            return new Entry(camera.id(), range, path, 100, range.to(), Certainty.KNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String path) {
        return home.resolve("recordings").resolve(path);
    }

    boolean isThere(String path) {
        return Files.exists(file(path));
    }

    /** Its folder is not there for a while. */
    void recorderIsDown(boolean now) {
        try {
            Path there = home.resolve("recordings");
            Path aside = home.resolve("aside");
            Files.move(now ? there : aside, now ? aside : there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the clip that began so many clips after the first of the newest {@link #old}. */
    void hold(int clip) {
        Instant from = next.plus(CLIP.multipliedBy(clip)).plusSeconds(3);
        Instant until = clock.instant().plus(Duration.ofDays(3000));
        new SqlHolds(database)
                .add(
                        new HoldWish(
                                camera.id(),
                                new TimeRange(from, from.plusSeconds(3)),
                                "incident",
                                until,
                                Optional.of(until)),
                        Who.OBSCURA,
                        clock.instant());
    }

    /** A finished one that was ordered sixty days ago. */
    ExportId oldExport() {
        Instant ordered = clock.instant().minus(Duration.ofDays(60));
        ExportOrder order = exports.add(new ExportWish(
                camera.id(),
                new TimeRange(ordered.minusSeconds(60), ordered.minusSeconds(30)),
                EnumSet.of(Hide.PEOPLE),
                false,
                false,
                "an access request",
                Who.OBSCURA,
                ordered));
        ExportResult result = new ExportResult(10, "ab".repeat(32), 1, 1, 1, Map.of(), List.of(), List.of());
        Optional<Instant> expires = Optional.of(clock.instant().plus(Duration.ofDays(900)));
        exports.update(new Export(order, ExportState.DONE, false, "", 0, "", Optional.of(result), expires, 0, 1));
        try {
            Path file = exportFile(order.id());
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[10]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return order.id();
    }

    Path exportFile(ExportId id) {
        return folders().file(id, ExportFolders.EXPORT);
    }

    private ExportFolders folders() {
        return new ExportFolders(home.resolve("exports"), home.resolve("tmp"));
    }

    /** Time goes by and somebody looks at the clock. */
    void forward(Duration by) {
        clock.forward(by);
        runs.clock(ClockSeen.first(clock.instant()));
    }

    List<RunItem> items(RunId run) {
        List<RunItem> all = new ArrayList<>();
        runs.each(run, all::add);
        return all;
    }

    SqlJournal journal() {
        return new SqlJournal(database, clock, new AnchorFile(Kept.anchor(home)));
    }

    /** As one process has it. @param killer around everything that reaches the disk */
    CarryOutRun process(Killer killer) {
        SqlHolds holds = new SqlHolds(database);
        HoldTurn turn = new HoldTurn();
        Journal journal = killer.around(Journal.class, journal());
        Runs known = killer.around(Runs.class, runs);
        NvrStore store = killer.around(NvrStore.class, new FolderStore(DeletionServer.settings(home), clock));
        AllFootage footage = footage(killer, journal, store);
        MakeCertificate certify = certify();
        return new CarryOutRun(new CarryOutRun.Ports(
                known,
                rules,
                holds,
                new HoldDesk(holds, turn, journal, clock),
                turn,
                footage,
                footage,
                () -> piece -> false,
                killer.around(ClipIndex.class, new SqlClipIndex(database)),
                killer.around(SettleNvrs.class, List::of),
                journal,
                run -> killer.around(Certify.Draft.class, certify.draft(run)),
                time -> {},
                clock));
    }

    private AllFootage footage(Killer killer, Journal journal, NvrStore store) {
        Exports kept = killer.around(Exports.class, exports);
        SqlOldEntries old = new SqlOldEntries(database, journal(), SiteKey.in(home.resolve("keys")), clock);
        return new AllFootage(
                new SqlRecordings(database),
                new SqlCameras(database),
                any -> Optional.of(store),
                new SqlClipIndex(database),
                List.of(
                        new OwnExports(kept, new ExportDesk(kept, NOBODY, folders(), journal, clock), folders(), clock),
                        new OwnJournal(killer.around(OldEntries.class, old), rules, clock)));
    }

    private MakeCertificate certify() {
        return new MakeCertificate(
                runs,
                new CertificateFolder(home.resolve("certificates")),
                new SqlEntries(database),
                SiteKey.in(home.resolve("keys")),
                () -> "Corner shop",
                any -> "Hall",
                ticking());
    }

    /** No two certificates are of the same moment. */
    private Clock ticking() {
        clock.forward(Duration.ofMillis(5));
        return clock;
    }

    private static final ExportQueue NOBODY = new ExportQueue() {
        @Override
        public void add(ExportId id) {}

        @Override
        public void remove(ExportId id) {}
    };

    @Override
    public void close() {
        database.close();
    }
}
