package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlCameraLinks;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlMasks;
import obscura.plugin.access.ChangePeople;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.camera.onvif.OnvifCameras;
import obscura.plugin.camera.onvif.OnvifSearch;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.ApplyMasks;
import obscura.plugin.masking.LookAtCamera;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskTiming;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchMasks;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.site.Site;
import obscura.plugin.video.PictureFile;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Cage;
import obscura.plugin.work.WorkerFrames;
import obscura.plugin.work.Workers;
import obscura.web.addcamera.AddCameraRoutes;
import obscura.web.addcamera.LetAdderSee;
import obscura.web.addcamera.NewCameraApi;
import obscura.web.home.Home;
import obscura.web.http.Route;
import obscura.web.masks.MaskAttention;
import obscura.web.masks.MaskPictureRoutes;
import obscura.web.masks.MaskRuns;
import obscura.web.masks.MaskWork;
import obscura.web.masks.MasksApi;
import obscura.web.masks.MasksRoutes;
import obscura.web.masks.Stands;
import obscura.web.masks.StartRuns;
import obscura.web.overview.Attention;

/** {@link WiringOfApp} continued: masks on cameras, from the wire to the screens. */
final class WiringOfMasks implements AutoCloseable {
    private final Journal journal;
    private final ChangePeople people;
    private final SqlCameras cameras;
    private final CameraLinks links;
    private final Masks masks;
    private final MaskCameras devices;
    private final Frames frames;
    private final Clock clock;
    private final ApplyMasks apply;
    private final WatchMasks watch;
    private final MaskRuns runs;

    /** @param jobs not started yet; the watch is named here */
    WiringOfMasks(
            Home home,
            Database database,
            Clock clock,
            Site site,
            Journal journal,
            ChangePeople people,
            DurableJobs jobs,
            Consumer<String> log) {
        this.journal = journal;
        this.people = people;
        this.clock = clock;
        cameras = new SqlCameras(database);
        links = new SqlCameraLinks(database, SecretBox.in(home.keys()));
        masks = new SqlMasks(database);
        devices = new OnvifCameras(links, () -> site.settings().allowLoopback(), clock);
        Workers workers = new Workers(Self.forWork(), Cage.ofThisSystem().online(), home.temp(), log);
        frames = new WorkerFrames(workers, Bounds.FRAME);
        apply = new ApplyMasks(masks, links, devices, frames, journal, clock, MaskTiming.NORMAL);
        watch = new WatchMasks(masks, links, devices, frames, apply, journal, clock, MaskTiming.NORMAL);
        jobs.again("watch-masks", Duration.ofMinutes(1), watch::round);
        runs = new MaskRuns(clock);
    }

    /** Cameras that no longer hide what they should. */
    Attention.Source attention() {
        return new MaskAttention(cameras, links, masks);
    }

    List<Route> routes() {
        LookAtCamera look = new LookAtCamera(links, devices, frames, clock);
        Stands stands = new Stands(devices, masks, clock);
        MaskWork work = work();
        StartRuns start = new StartRuns(runs, stands, (camera, view) -> picture(look, camera, view), work);
        AddCamera add = new AddCamera(devices, cameras, cameras, links, journal);
        LetAdderSee letSee = new LetAdderSee(people, journal);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new MasksRoutes(cameras, links, masks, stands, runs, start, work, journal).routes());
        routes.addAll(new MaskPictureRoutes(
                        cameras, links, stands, (camera, view) -> picture(look, camera, view), runs, journal)
                .routes());
        routes.addAll(new AddCameraRoutes(cameras, links, devices, new OnvifSearch(), add, letSee, journal).routes());
        routes.addAll(new MasksApi(cameras, links, masks, start, work).routes());
        routes.addAll(new NewCameraApi(add, cameras, letSee).routes());
        return routes;
    }

    private static CameraAnswer<byte[]> picture(LookAtCamera look, CameraId camera, CameraView view) {
        return look.picture(camera, view).map(PictureFile::jpeg);
    }

    private MaskWork work() {
        return new MaskWork() {
            @Override
            public SaveResult save(CameraId camera, WantedMasks wanted, Who who) {
                return apply.save(camera, wanted, who);
            }

            @Override
            public MaskReport apply(CameraId camera, Who who) {
                return apply.apply(camera, who);
            }

            @Override
            public MaskReport look(CameraId camera, Who who) {
                return watch.lookNow(camera, who).orElseGet(() -> apply.apply(camera, who));
            }

            @Override
            public SaveResult takeOver(CameraId camera, WantedMasks wanted, String token, Who who) {
                return apply.takeOver(camera, wanted, java.util.Set.of(token), who);
            }
        };
    }

    @Override
    public void close() {
        watch.close();
        runs.close();
    }
}
