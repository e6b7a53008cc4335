package obscura.e2e.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import obscura.e2e.footage.RecordingsFolder;
import obscura.migrations.Database;
import obscura.migrations.SqlAccess;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlSite;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.InvitationResult;
import obscura.plugin.access.InviteResult;
import obscura.plugin.access.Role;
import obscura.plugin.access.secret.Password;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.site.SiteSettings;
import obscura.plugin.time.TimeRange;
import obscura.web.WiringOfApp;
import obscura.web.home.Home;
import obscura.web.http.Route;

/** The real app in this process, on a home and a port of its own. Whatever is made here is made beside it, as on its console. */
public final class RunningApp implements AutoCloseable {
    private final WiringOfApp app;
    private final Home home;
    private final Database beside;
    private final Access access;

    private RunningApp(Path folder) {
        home = new Home(folder);
        System.setProperty("obscura.worker", String.join("\n", ProgramRun.options()));
        app = WiringOfApp.start(folder, "127.0.0.1", 0);
        beside = Database.open(home.database());
        access = new Access(SqlAccess.in(beside), Clock.systemUTC(), new SecureRandom(), AccessSettings.NORMAL);
    }

    /** As after the very first start: nobody has an account and there is nothing to see. */
    public static RunningApp empty(Path home) {
        return new RunningApp(home);
    }

    /** With {@link Account#ADMIN} and a recorder whose three cameras recorded the last ten minutes. */
    public static RunningApp withFootage(Path home) throws IOException {
        RunningApp app = new RunningApp(home);
        Account.makeFirst(app.access);
        app.addRecordings(home.resolve("recordings"), Duration.ofMinutes(10));
        return app;
    }

    /** As {@link #withFootage}, and each camera recorded six clips within a minute ten days ago as well. */
    public static RunningApp withOldFootage(Path home) throws IOException {
        RunningApp app = new RunningApp(home);
        Account.makeFirst(app.access);
        Path folder = home.resolve("recordings");
        new RecordingsFolder(folder).fill(Clips.of(), Instant.now().minus(Duration.ofDays(10)), Duration.ofMinutes(1));
        app.addRecordings(folder, Duration.ofMinutes(2));
        return app;
    }

    /** Without a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + app.port();
    }

    /** What the console says while there is nobody. */
    public String firstCode() {
        String said = app.invitation();
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    public List<Route> routes() {
        return app.routes();
    }

    public Path home() {
        return home.folder();
    }

    /** By name. */
    public List<Camera> cameras() {
        return new SqlCameras(beside).all();
    }

    /** The one of that name at its recorder. */
    public Camera camera(String name) {
        return cameras().stream()
                .filter(camera -> camera.nvrName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** When its newest footage ends. */
    public Instant newest(Camera camera) {
        return new SqlClips(beside).newest(camera.id()).orElseThrow();
    }

    /** What is in the index of a camera, oldest first. */
    public List<Clip> clips(Camera camera) {
        TimeRange always = new TimeRange(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return new SqlClips(beside).in(camera.id(), always, 1000);
    }

    /** For simulated cameras: as the setting of that name does. */
    public void allowLoopback() {
        SqlSite site = new SqlSite(beside);
        SiteSettings now = site.settings();
        site.change(new SiteSettings(now.name(), now.zone(), now.exportDays(), true));
    }

    /** Somebody else; may be added at any time. */
    public Account add(String name, Role role, CameraLimit cameras) {
        Account account = new Account(name, "a long test password");
        InviteResult invited = access.invitations().inviteOnConsole(role, cameras);
        String token = ((InviteResult.Invited) invited).token();
        InvitationResult made = access.invitations().accept(token, name, Password.typed(account.password()));
        if (!(made instanceof InvitationResult.Joined)) {
            throw new AssertionError(name + " could not be added: " + made);
        }
        return account;
    }

    private void addRecordings(Path folder, Duration length) throws IOException {
        RecordingsFolder recordings = new RecordingsFolder(folder);
        recordings.fill(Clips.of(), Instant.now(), length);
        FolderSettings settings = recordings.settings(true);
        NvrId nvr = new SqlNvrs(beside).add("Recorder", settings).id();
        new IndexFootage(new SqlCameras(beside), new SqlClipIndex(beside), Clock.systemUTC())
                .run(nvr, new FolderNvr(settings, Clock.systemUTC()), Loss.DOUBTED);
    }

    @Override
    public void close() {
        beside.close();
        app.close();
    }
}
