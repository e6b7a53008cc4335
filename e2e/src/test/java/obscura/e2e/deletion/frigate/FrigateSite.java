package obscura.e2e.deletion.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
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
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.frigate.FrigateDoor;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.time.SettableClock;
import obscura.plugin.time.TimeRange;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.CheckCertificate;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.footage.NvrStores;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.HoldTurn;
import obscura.retention.hold.HoldWish;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.OwnRetentions;
import obscura.retention.run.Run;
import obscura.retention.run.RunAnswer;
import obscura.retention.run.RunCause;
import obscura.retention.run.RunDesk;
import obscura.retention.run.RunState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A site that deletes at one Frigate: the real door, the real engine of runs and a real database, wired as in the app, without
 * the app around them. Pauses move the clock and take no time.
 */
final class FrigateSite implements AutoCloseable {
    private static final Who ANNA = new Who("anna", "127.0.0.1");
    private static final int MOST_TURNS = 5;

    private final SettableClock clock;
    private final Path home;
    private final Database database;
    private final Journal journal;
    private final SiteKey key;
    private final NvrDoor door;
    private final NvrId nvr;
    private final Queue<RunId> queue = new ArrayDeque<>();
    private final HoldTurn turn = new HoldTurn();
    private final HoldDesk holdDesk;
    final SqlRuns runs;
    /** What stands between a run and the door. */
    UnaryOperator<NvrStore> between = store -> store;

    /** @param media where Frigate's media folder is mounted, or another in its place */
    FrigateSite(Path home, URI at, NvrLogin login, Optional<Path> media, SettableClock clock) {
        this.clock = clock;
        this.home = home;
        database = Database.open(home.resolve("obscura.db"));
        journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("anchor.json")));
        key = SiteKey.in(home.resolve("keys"));
        runs = new SqlRuns(database);
        holdDesk = new HoldDesk(new SqlHolds(database), turn, journal, clock);
        FrigateSettings settings =
                new FrigateSettings(NvrUrl.typed(at.toString(), 5000).orElseThrow(), media, true);
        door = FrigateDoor.of(settings, login, clock, pin -> {}, time -> true);
        nvr = new SqlNvrs(database).add("Yard", settings).id();
    }

    static FrigateSite of(Path home, FilledFrigate frigate, boolean mounted) {
        FrigateSite site = new FrigateSite(
                home,
                frigate.simulated.openDoor(),
                NvrLogin.NONE,
                mounted ? Optional.of(frigate.simulated.media()) : Optional.empty(),
                frigate.clock);
        site.begin();
        return site;
    }

    /** What is recorded is known, a rule and a hold are set. */
    void begin() {
        index();
        rule();
        hold(FilledFrigate.HELD);
    }

    NvrDoor door() {
        return door;
    }

    /** Looks through all recordings. */
    IndexReport index() {
        return new IndexFootage(new SqlCameras(database), new SqlClipIndex(database), clock)
                .run(nvr, door.footage(), Loss.DOUBTED);
    }

    /** As when its recordings were indexed once, before something was changed. */
    void knows(String camera) {
        new SqlCameras(database).seenAt(nvr, camera);
    }

    private Camera front() {
        return new SqlCameras(database)
                .all().stream()
                        .filter(camera -> camera.nvrName().equals("front"))
                        .findFirst()
                        .orElseThrow();
    }

    /** Five days for everything of one camera. */
    private void rule() {
        List<Rule> rules = Arrays.stream(RuleKind.values())
                .filter(kind -> !kind.kept().isEmpty())
                .map(kind -> new Rule(Optional.of(front().id()), kind, FilledFrigate.DAYS, ""))
                .toList();
        SqlRules kept = new SqlRules(database);
        kept.add(new RuleSet(kept.current().version() + 1, "eu", rules, ANNA, "", clock.instant()));
    }

    void hold(TimeRange range) {
        holdDesk.set(
                new HoldWish(
                        front().id(), range, "incident", clock.instant().plus(Duration.ofDays(30)), Optional.empty()),
                ANNA);
    }

    /** One run from its wish to its end; a person confirms what it asks. */
    Run run() {
        RunId id = asked();
        goesOn(id);
        Run run = runs.find(id).orElseThrow();
        assertThat(run.state()).as(run.failure().toString()).isEqualTo(RunState.DONE);
        return run;
    }

    RunId asked() {
        return ((RunAnswer.Done) desk().ask(RunCause.ASKED, ANNA)).run().id();
    }

    private RunDesk desk() {
        return new RunDesk(runs, queue::add, journal, clock);
    }

    /** As after a start, with nothing but what is on the disk, until it is over or {@link Mishap.Ended}. */
    void goesOn(RunId id) {
        queue.clear();
        desk().resume();
        try {
            for (int i = 0; i < MOST_TURNS && !queue.isEmpty(); i++) {
                new CarryOutRun(ports()).carryOut(queue.remove());
                if (runs.find(id).orElseThrow().state() == RunState.ASKING) {
                    desk().confirm(id, ANNA, "it is right");
                }
            }
        } catch (Mishap.Ended ended) {
            queue.clear();
        }
    }

    private CarryOutRun.Ports ports() {
        NvrStore store = between.apply(door.store());
        NvrStores stores = asked -> Optional.of(store);
        SqlClipIndex index = new SqlClipIndex(database);
        SqlCameras cameras = new SqlCameras(database);
        AllFootage footage = new AllFootage(new SqlRecordings(database), cameras, stores, index, List.of());
        SqlRules rules = new SqlRules(database);
        SqlHolds holds = new SqlHolds(database);
        CertificateFolder folder = new CertificateFolder(home.resolve("certificates"));
        return new CarryOutRun.Ports(
                runs,
                rules,
                holds,
                holdDesk,
                turn,
                footage,
                footage,
                () -> piece -> false,
                index,
                new OwnRetentions(rules, holds, cameras, stores, new SqlDaysBefore(database)),
                journal,
                new MakeCertificate(
                        runs, folder, new SqlEntries(database), key, () -> "Yard", camera -> "camera " + camera, clock),
                clock::forward,
                clock);
    }

    /** One item of a certificate. */
    record Item(KeptKind kind, String key, String result, String told, String said, String how) {
        boolean isGone() {
            return result.equals("deleted") || result.equals("already-gone");
        }
    }

    /** What the certificate of a run says, which is as it was signed and stands in the journal. */
    List<Item> certificate(Run run) {
        Path file = home.resolve("certificates/run-" + run.id() + ".json");
        assertThat(CheckCertificate.of(file, Optional.of(new SqlEntries(database)), Optional.of(key.fingerprint()))
                        .broken())
                .isEmpty();
        List<Item> items = new ArrayList<>();
        for (JsonNode item : read(file).path("items")) {
            items.add(new Item(
                    KeptKind.valueOf(item.path("what").asString().toUpperCase().replace('-', '_')),
                    item.path("key").asString(),
                    item.path("result").asString(),
                    item.path("told").asString(),
                    item.path("said").toString(),
                    item.path("how").toString()));
        }
        return items;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
