package obscura.migrations;

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
import java.util.Optional;
import java.util.Random;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.Certainty;
import obscura.plugin.nvr.ClipIndex.Entry;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.nvr.folder.FolderStore;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.CheckCertificate;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.hold.Hold;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.HoldWish;
import obscura.retention.hold.Holding;
import obscura.retention.keeping.KeepHeld;
import obscura.retention.keeping.NvrWithSafekeeping;
import obscura.retention.keeping.Room;
import obscura.retention.keeping.SafeKeeping;
import obscura.retention.keeping.Vault;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunItem;

/** A site with ten recordings of one camera in a folder, two days old, its database, its safe-keeping, and runs that delete. */
final class HeldSite implements AutoCloseable {
    static final int RECORDINGS = 10;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Who ANNA = new Who("anna", "10.0.0.7");
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HH/'hall'/mm.ss'.mp4'").withZone(ZoneOffset.UTC);

    final SettableClock clock = new SettableClock(Instant.parse("2026-05-04T12:00:00Z"));
    final Path home;
    final Database database;
    final NvrId nvr;
    final Camera camera;
    final SqlHolds holds;
    final SqlRuns runs;
    final SqlKeepsakes keepsakes;
    final HoldDesk desk;
    final Vault vault;
    private final HoldTurn turn = new HoldTurn();
    private final Journal journal;

    HeldSite(Path home) throws IOException {
        this.home = home;
        database = Database.open(home.resolve("obscura.db"));
        nvr = new SqlNvrs(database)
                .add("Recorder", DeletionServer.settings(home))
                .id();
        camera = new SqlCameras(database).seenAt(nvr, "hall");
        holds = new SqlHolds(database);
        runs = new SqlRuns(database);
        keepsakes = new SqlKeepsakes(database);
        journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("journal-anchor.json")));
        desk = new HoldDesk(holds, turn, journal, clock);
        vault = Vault.in(home.resolve("vault").resolve("holds"), SecretBox.in(home.resolve("keys")));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < RECORDINGS; i++) {
            entries.add(recorded(i));
        }
        new SqlClipIndex(database).put(nvr, entries);
    }

    private Entry recorded(int number) throws IOException {
        Path file = file(number);
        Files.createDirectories(file.getParent());
        byte[] film = new byte[1000 + number];
        new Random(number).nextBytes(film);
        Files.write(file, film);
        TimeRange range = range(number, number);
        Files.setLastModifiedTime(file, FileTime.from(range.to()));
        return new Entry(camera.id(), range, path(number), film.length, range.to(), Certainty.KNOWN);
    }

    static byte[] film(int number) {
        byte[] film = new byte[1000 + number];
        new Random(number).nextBytes(film);
        return film;
    }

    TimeRange range(int first, int last) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));
        return new TimeRange(start.plus(LENGTH.multipliedBy(first)), start.plus(LENGTH.multipliedBy(last + 1)));
    }

    String path(int number) {
        return PLACE.format(range(number, number).from());
    }

    Path file(int number) {
        return home.resolve("recordings").resolve(path(number));
    }

    /** As a recorder does whose disk is full. */
    void deletedByTheRecorder(int number) throws IOException {
        Files.delete(file(number));
    }

    Hold hold(int first, int last) {
        HoldWish wish = new HoldWish(
                camera.id(),
                range(first, last),
                "incident",
                clock.instant().plus(Duration.ofDays(9)),
                Optional.empty());
        return ((Holding.Done) desk.set(wish, ANNA)).hold();
    }

    void release(Hold hold) {
        desk.release(hold.id(), ANNA, "it is settled");
    }

    /** As the site reads it. */
    Nvr recorder() {
        return new NvrWithSafekeeping(nvr, new FolderNvr(DeletionServer.settings(home), clock), keepsakes, vault);
    }

    void keep() {
        new KeepHeld(new KeepHeld.Ports(
                        keepsakes,
                        holds,
                        turn,
                        id -> Optional.of(recorder()),
                        vault,
                        home.resolve("held"),
                        Room.NORMAL,
                        journal,
                        clock))
                .round();
    }

    IndexReport index() {
        return new IndexFootage(new SqlCameras(database), new SqlClipIndex(database), clock)
                .run(nvr, recorder(), Loss.DOUBTED);
    }

    /** One run that deletes, from its wish to its certificate. */
    List<RunItem> delete() {
        var run = runs.add(RunCause.ASKED, ANNA, clock.instant()).id();
        SafeKeeping own = new SafeKeeping(keepsakes, vault, clock);
        SqlClipIndex index = new SqlClipIndex(database);
        AllFootage footage = new AllFootage(
                new SqlRecordings(database),
                new SqlCameras(database),
                id -> Optional.of(new FolderStore(DeletionServer.settings(home), clock)),
                index,
                List.of(own));
        MakeCertificate certify = new MakeCertificate(
                runs,
                new CertificateFolder(home.resolve("certificates")),
                new SqlEntries(database),
                SiteKey.in(home.resolve("keys")),
                () -> "Corner shop",
                id -> "Hall",
                clock);
        new CarryOutRun(new CarryOutRun.Ports(
                        runs,
                        new SqlRules(database),
                        holds,
                        desk,
                        turn,
                        footage,
                        footage,
                        () -> piece -> false,
                        index,
                        List::of,
                        journal,
                        certify,
                        time -> {},
                        clock))
                .carryOut(run);
        List<RunItem> items = new ArrayList<>();
        runs.each(run, items::add);
        return items;
    }

    String certificate() throws IOException {
        long run = runs.lastDone().orElseThrow().id().number();
        return Files.readString(home.resolve("certificates").resolve("run-" + run + ".json"));
    }

    /** What a stranger who has the journal finds wrong with the last certificate. */
    List<String> wrongInCertificate() {
        long run = runs.lastDone().orElseThrow().id().number();
        return CheckCertificate.of(
                        home.resolve("certificates").resolve("run-" + run + ".json"),
                        Optional.of(new SqlEntries(database)),
                        Optional.of(SiteKey.in(home.resolve("keys")).fingerprint()))
                .broken();
    }

    List<String> inVault() throws IOException {
        try (var all = Files.list(vault())) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("safe-keeping"))
                    .toList();
        }
    }

    private Path vault() {
        return home.resolve("vault").resolve("holds");
    }

    @Override
    public void close() {
        database.close();
    }
}
