package obscura.web.masks;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.migrations.Database;
import obscura.migrations.SqlAccess;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlSite;
import obscura.plugin.access.Access;
import obscura.plugin.access.AccessSettings;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraOffer;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.masking.AddCamera;
import obscura.web.RunningSite;
import obscura.web.about.AboutRoutes;
import obscura.web.addcamera.AddCameraRoutes;
import obscura.web.addcamera.LetAdderSee;
import obscura.web.addcamera.NewCameraApi;
import obscura.web.cli.Serve;
import obscura.web.http.App;
import obscura.web.http.Front;
import obscura.web.http.Gate;
import obscura.web.http.Route;
import obscura.web.journal.JournalRoutes;
import obscura.web.people.JoinRoutes;
import obscura.web.people.PeopleRoutes;
import obscura.web.signin.FirstAccountRoutes;
import obscura.web.signin.SignInRoutes;

/** The screens of masks in a real app, with one camera that is no camera. */
public final class MaskSite implements Serve.Running {
    final MemoryMasks masks = new MemoryMasks();
    public final MemoryLinks links = new MemoryLinks();
    public final FakeCamera camera = new FakeCamera();
    final FakeWork work = new FakeWork(masks, camera);
    public final Camera hall;
    public final Camera yard;
    /** What the next search finds. */
    public CameraAnswer<List<CameraOffer>> found = CameraAnswer.given(List.of());

    private final Database database;
    private final MaskRuns runs = new MaskRuns(Clock.systemUTC());
    private final App app;
    private final List<Route> routes;
    private final String code;

    public MaskSite(Path home, int port) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        database = Database.open(home.resolve("obscura.db"));
        Access access = new Access(SqlAccess.in(database), clock, random, AccessSettings.NORMAL);
        SqlJournal journal = new SqlJournal(database, clock, new AnchorFile(home.resolve("anchor.json")));
        SqlCameras cameras = new SqlCameras(database);
        hall = cameras.add("hall");
        yard = cameras.add("yard");
        links.put(
                new CameraLink(hall.id(), "http://192.0.2.7/", "op", Optional.empty(), Optional.empty(), false),
                new CameraPassword("secret of the camera"));
        SignInRoutes signIn = new SignInRoutes(access, journal);
        routes = new ArrayList<>(signIn.routes());
        routes.addAll(new FirstAccountRoutes(access, journal).routes());
        routes.addAll(new JournalRoutes(journal, new SqlEntries(database), cameras, () -> {
                    throw new IllegalStateException("Nobody checks the journal here");
                })
                .routes());
        routes.addAll(new PeopleRoutes(access, cameras, journal).routes());
        routes.addAll(new JoinRoutes(access, journal).routes());
        routes.addAll(new AboutRoutes("test", () -> "").routes());
        routes.addAll(drawing(cameras, journal));
        routes.addAll(adding(access, cameras, journal));
        Front front = new Front(new Gate(access, random), new SqlSite(database), journal, signIn);
        app = App.start("127.0.0.1", port, routes, front);
        code = access.firstAccount().newCode().orElseThrow();
    }

    private List<Route> drawing(SqlCameras cameras, SqlJournal journal) {
        Stands stands = new Stands(camera, masks, Clock.systemUTC());
        StartRuns start = new StartRuns(runs, stands, this::picture, work);
        List<Route> drawing = new ArrayList<>();
        drawing.addAll(new MasksRoutes(cameras, links, masks, stands, runs, start, work, journal).routes());
        drawing.addAll(new MaskPictureRoutes(cameras, links, stands, this::picture, runs, journal).routes());
        drawing.addAll(new MasksApi(cameras, links, masks, start, work).routes());
        return drawing;
    }

    private List<Route> adding(Access access, SqlCameras cameras, SqlJournal journal) {
        AddCamera add = new AddCamera(camera, cameras, cameras, links, journal);
        LetAdderSee letSee = new LetAdderSee(access.people(), journal);
        List<Route> adding = new ArrayList<>();
        adding.addAll(new AddCameraRoutes(cameras, links, camera, time -> found, add, letSee, journal).routes());
        adding.addAll(new NewCameraApi(add, cameras, letSee).routes());
        return adding;
    }

    public RunningSite running() {
        return new RunningSite(this, routes);
    }

    private CameraAnswer<byte[]> picture(CameraId id, CameraView view) {
        return camera.snapshot(view.profile()).map(SnapshotFile::jpeg);
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
