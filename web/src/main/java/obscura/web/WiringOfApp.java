package obscura.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.JournalFile;
import obscura.migrations.SqlAccess;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlHolds;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlMasks;
import obscura.migrations.SqlSite;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.camera.Cameras;
import obscura.plugin.export.order.CarryOutExport;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.site.Site;
import obscura.plugin.work.Cage;
import obscura.plugin.work.Program;
import obscura.plugin.work.Workers;
import obscura.web.about.AboutRoutes;
import obscura.web.account.AccountRoutes;
import obscura.web.api.ExportApi;
import obscura.web.api.OpenApiRoutes;
import obscura.web.cli.Serve;
import obscura.web.exports.Downloads;
import obscura.web.exports.ExportAttention;
import obscura.web.exports.ExportRoutes;
import obscura.web.exports.FindExport;
import obscura.web.exports.HandOut;
import obscura.web.exports.NeedsAttention;
import obscura.web.exports.NewExportRoutes;
import obscura.web.exports.ShowExport;
import obscura.web.exports.TakeOrder;
import obscura.web.exports.WatchExports;
import obscura.web.health.HealthRoutes;
import obscura.web.home.Home;
import obscura.web.http.App;
import obscura.web.http.Front;
import obscura.web.http.Gate;
import obscura.web.http.Route;
import obscura.web.journal.JournalRoutes;
import obscura.web.overview.Attention;
import obscura.web.people.JoinRoutes;
import obscura.web.people.PeopleRoutes;
import obscura.web.people.PersonRoutes;
import obscura.web.signin.FirstAccountRoutes;
import obscura.web.signin.SignInRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Wiring} continued: the admin app of one home, from its database to its screens, top to bottom. */
public final class WiringOfApp implements Serve.Running {
    private static final String VERSION = "0.1.0";
    private static final int SHORT_JOBS_AT_ONCE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(WiringOfApp.class);

    private final Opened opened;
    private final Home home;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final List<Route> routes;
    private final App app;
    private final String invitation;

    // What the screens are given.
    private final Access access;
    private final Journal journal;
    private final Entries entries;
    private final JournalFile chain;
    private final Site site;
    private final SiteKey siteKey;
    private final Cameras cameras;
    private final Clips clips;
    private final DurableJobs jobs;
    private final WiringOfSafekeeping safekeeping;
    private final WiringOfRecordings recordings;
    private final WiringOfMasks masks;
    private final WiringOfPosture posture;
    private final WiringOfExports exports;
    private final WiringOfReview review;
    private final WiringOfRetention retention;
    private final WiringOfAlerts alerts;
    private WatchExports watch;

    private WiringOfApp(Path folder, String host, int port, Program work, NvrDoors kinds, Opened opened) {
        this.opened = opened;
        home = new Home(folder);
        opened.add(home.open());
        Database database = opened.add(Database.open(home.database()));
        access = new Access(SqlAccess.in(database), clock, random, AccessSettings.NORMAL);
        journal = new SqlJournal(database, clock, new AnchorFile(home.anchor()));
        entries = new SqlEntries(database);
        chain = new JournalFile(home.database(), home.anchor(), () -> SiteKey.seenIn(home.keys()));
        site = new SqlSite(database);
        siteKey = SiteKey.in(home.keys());
        cameras = new SqlCameras(database);
        clips = new SqlClips(database);
        jobs = opened.add(new DurableJobs(database, DurableJobs.Lane.SHORT, SHORT_JOBS_AT_ONCE));
        safekeeping = opened.add(new WiringOfSafekeeping(home, database, journal, this::footage, clock));
        recordings = opened.add(new WiringOfRecordings(
                home, database, clock, site, journal, jobs, kinds, safekeeping::reading, LOG::warn));
        CarryOutExport.Footage footage = new CarryOutExport.Footage(clips, recordings.files());
        Workers workers = new Workers(work, Cage.ofThisSystem(), home.temp(), LOG::error);
        exports = opened.add(new WiringOfExports(home, database, journal, site, siteKey, footage, workers, clock));
        review = opened.add(new WiringOfReview(exports, footage, workers, journal, clock));
        masks = opened.add(new WiringOfMasks(home, database, clock, site, journal, access.people(), jobs, LOG::warn));
        posture = opened.add(new WiringOfPosture(home, database, recordings::door, site, journal, jobs, clock));
        exports.expireAmong(jobs, new SqlHolds(database));
        retention = opened.add(new WiringOfRetention(
                home, database, recordings::door, exports, safekeeping, site, siteKey, journal, jobs, clock));
        alerts = new WiringOfAlerts(
                home, database, retention.matters(new SqlMasks(database)), site, journal, jobs, clock);
        SignInRoutes signIn = new SignInRoutes(access, journal);
        Front front = new Front(new Gate(access, random), site, journal, signIn);
        routes = List.copyOf(routes(signIn));
        opened.add(new GiveBackMemory());
        app = opened.add(App.start(host, port, routes, front));
        // Closed before the server: a stream that ends after its server confuses it.
        opened.add(watch);
        opened.add(retention.watch());
        startJobs();
        invitation = invitation(access.firstAccount().newCode());
    }

    /** Starts it; when that fails, whatever was opened is closed again. */
    public static WiringOfApp start(Path folder, String host, int port) {
        return start(folder, host, port, Self.forWork());
    }

    /** @param work what is started for work on footage */
    public static WiringOfApp start(Path folder, String host, int port, Program work) {
        return start(folder, host, port, work, new DoorsOfNvrs(Clock.systemUTC()));
    }

    /** @param kinds what stands behind doors to recorders */
    static WiringOfApp start(Path folder, String host, int port, Program work, NvrDoors kinds) {
        Opened opened = new Opened();
        try {
            return new WiringOfApp(folder, host, port, work, kinds, opened);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void startJobs() {
        jobs.start();
        recordings.start();
        exports.start();
        retention.start();
        safekeeping.start();
    }

    private Optional<Nvr> footage(NvrId recorder) {
        return recordings.footage(recorder);
    }

    private boolean isStuck(Instant now) {
        return jobs.isStuck(now) || exports.isStuck(now) || safekeeping.isStuck(now);
    }

    /** Every screen, in the order of the menu. */
    private List<Route> routes(SignInRoutes signIn) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(signIn.routes());
        routes.addAll(new FirstAccountRoutes(access, journal).routes());
        FindExport find = new FindExport(exports.exports(), cameras);
        ExportAttention exportsSay = new ExportAttention(new NeedsAttention(find, clock), find);
        // Before the camera pages: /cameras/add is no camera.
        routes.addAll(masks.routes());
        List<Attention.Source> attention = new ArrayList<>(retention.attention());
        attention.addAll(List.of(masks.attention(), recordings.attention(), posture.attention(), exportsSay));
        routes.addAll(recordings.routes(attention, posture.postures()));
        routes.addAll(posture.routes());
        routes.addAll(exportRoutes(find));
        routes.addAll(review.routes());
        routes.addAll(retention.routes(new HandOut()));
        routes.addAll(alerts.routes());
        routes.addAll(new HealthRoutes(retention.health(home.folder(), this::isStuck)).routes());
        routes.addAll(new JournalRoutes(journal, entries, cameras, () -> chain.verify(Optional.empty())).routes());
        routes.addAll(new PeopleRoutes(access, cameras, journal).routes());
        routes.addAll(new PersonRoutes(access, cameras, journal).routes());
        routes.addAll(new JoinRoutes(access, journal).routes());
        routes.addAll(new AccountRoutes(access, journal).routes());
        routes.addAll(new AboutRoutes(VERSION, () -> siteKey.fingerprint().groups()).routes());
        return routes;
    }

    /** Every address it answers, for whoever looks into all of them. */
    public List<Route> routes() {
        return routes;
    }

    private List<Route> exportRoutes(FindExport find) {
        TakeOrder orders = new TakeOrder(exports.desk(), cameras, clips, clock);
        Downloads downloads = new Downloads(find, exports.exports(), exports.folders(), journal, clock);
        ShowExport show = new ShowExport(
                find, exports.folders(), () -> siteKey.fingerprint().groups(), clock);
        watch = new WatchExports(find, show);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new NewExportRoutes(find, orders, clips, site, random).routes());
        routes.addAll(new ExportRoutes(find, exports.desk(), downloads, show, watch, clock).routes());
        routes.addAll(new ExportApi(find, orders, exports.desk(), downloads).routes());
        routes.addAll(new OpenApiRoutes().routes());
        return routes;
    }

    private static String invitation(Optional<String> code) {
        return code.map(c ->
                        "Nobody has an account yet. Open that address and make the first one with this one-time code: "
                                + c)
                .orElse("");
    }

    @Override
    public int port() {
        return app.port();
    }

    @Override
    public String invitation() {
        return invitation;
    }

    @Override
    public void close() {
        opened.close();
    }
}
