package obscura.web.leaks;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.migrations.Database;
import obscura.migrations.SqlAccess;
import obscura.migrations.SqlBrokers;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlMasks;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlScans;
import obscura.migrations.SqlSite;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.broker.Broker;
import obscura.plugin.broker.mqtt.Bounds;
import obscura.plugin.broker.mqtt.MqttBroker;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.leak.Doors;
import obscura.plugin.leak.FakeRecorder;
import obscura.plugin.leak.GatherFacts;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.seal.SecretBox;
import obscura.web.RunningSite;
import obscura.web.about.AboutRoutes;
import obscura.web.api.CamerasApi;
import obscura.web.cli.Serve;
import obscura.web.http.App;
import obscura.web.http.Front;
import obscura.web.http.Gate;
import obscura.web.http.Route;
import obscura.web.journal.JournalRoutes;
import obscura.web.overview.OverviewRoutes;
import obscura.web.people.JoinRoutes;
import obscura.web.people.PeopleRoutes;
import obscura.web.posture.PostureApi;
import obscura.web.posture.Postures;
import obscura.web.signin.FirstAccountRoutes;
import obscura.web.signin.SignInRoutes;
import obscura.web.timeline.TimelineRoutes;

/** The screens of postures and leaks in a real app, beside a recorder that is none and brokers that may be on this machine. */
final class LeakSite implements Serve.Running, Doors {
    final FakeRecorder recorder = new FakeRecorder();
    final KnownNvr shop;
    final Camera front;
    final Camera yard;
    final SqlMasks masks;
    private final Database database;
    private final SqlBrokers brokers;
    private final LeakRuns runs = new LeakRuns();
    private final App app;
    private final List<Route> routes;
    private final String code;

    LeakSite(Path home) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        database = Database.open(home.resolve("obscura.db"));
        Access access = new Access(SqlAccess.in(database), clock, random, AccessSettings.NORMAL);
        SqlJournal journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("anchor.json")));
        SqlNvrs nvrs = new SqlNvrs(database);
        SqlCameras cameras = new SqlCameras(database);
        SqlClips clips = new SqlClips(database);
        shop = nvrs.add(
                "shop <b>",
                new FolderSettings(home, new FolderPattern("{camera}/{yyyy-MM-dd}"), ZoneId.of("UTC"), false));
        front = cameras.seenAt(shop.id(), "front");
        yard = cameras.seenAt(shop.id(), "yard");
        masks = new SqlMasks(database);
        brokers = new SqlBrokers(database, SecretBox.in(home.resolve("keys")));
        SqlScans scans = new SqlScans(database);
        Postures postures =
                new Postures(new GatherFacts(nvrs, scans, masks, clips, camera -> Optional.empty())::of, clock);
        ScanForLeaks leaks = new ScanForLeaks(nvrs, cameras, this, scans, journal, clock);
        SignInRoutes signIn = new SignInRoutes(access, journal);
        routes = new ArrayList<>(signIn.routes());
        routes.addAll(ofEverySite(access, journal, cameras));
        routes.addAll(new OverviewRoutes(
                        cameras,
                        clips,
                        nvrs,
                        postures,
                        OverviewRoutes.Lately.NONE,
                        List.of(new LeakAttention(nvrs, cameras, scans)))
                .routes());
        routes.addAll(new LeaksApi(nvrs, cameras, scans).routes());
        routes.addAll(new TimelineRoutes(cameras, clips, nvrs, postures, journal, clock).routes());
        routes.addAll(new CamerasApi(cameras, clips, postures).routes());
        routes.addAll(new PostureApi(cameras, postures).routes());
        routes.addAll(new LeaksRoutes(nvrs, cameras, scans, brokers, postures, leaks, runs, journal).routes());
        Front door = new Front(new Gate(access, random), new SqlSite(database), journal, signIn);
        app = App.start("127.0.0.1", 0, routes, door);
        code = access.firstAccount().newCode().orElseThrow();
    }

    private List<Route> ofEverySite(Access access, SqlJournal journal, SqlCameras cameras) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new FirstAccountRoutes(access, journal).routes());
        routes.addAll(new JournalRoutes(journal, new SqlEntries(database), cameras, () -> {
                    throw new IllegalStateException("Nobody checks the journal here");
                })
                .routes());
        routes.addAll(new PeopleRoutes(access, cameras, journal).routes());
        routes.addAll(new JoinRoutes(access, journal).routes());
        routes.addAll(new AboutRoutes("test", () -> "").routes());
        return routes;
    }

    RunningSite running() {
        return new RunningSite(this, routes);
    }

    @Override
    public Optional<NvrDoor> nvr(NvrId nvr) {
        return Optional.of(recorder.door());
    }

    @Override
    public Optional<Broker> broker(NvrId nvr) {
        return brokers.find(nvr)
                .map(settings -> new MqttBroker(
                        settings,
                        brokers.password(nvr),
                        true,
                        new Bounds(java.time.Duration.ofSeconds(5), java.time.Duration.ofMillis(50), 100, 100_000),
                        seen -> {}));
    }

    @Override
    public int port() {
        return app.port();
    }

    @Override
    public String invitation() {
        return "code: " + code;
    }

    @Override
    public void close() {
        app.close();
        runs.close();
        database.close();
    }
}
