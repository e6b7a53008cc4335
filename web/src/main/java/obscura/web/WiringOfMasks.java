package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlCameraLinks;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlMasks;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraSearch;
import obscura.plugin.camera.onvif.OnvifCameras;
import obscura.plugin.camera.onvif.OnvifSearch;
import obscura.plugin.journal.Journal;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.ApplyMasks;
import obscura.plugin.masking.LookAtCamera;
import obscura.plugin.masking.MaskTiming;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.WatchMasks;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.site.Site;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Cage;
import obscura.plugin.work.WorkerFrames;
import obscura.plugin.work.Workers;
import obscura.web.home.Home;

/** {@link WiringOfApp} continued: cameras, and the masks on them. */
final class WiringOfMasks implements AutoCloseable {
    private static final String WATCH = "watch-masks";
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private final CameraLinks links;
    private final Masks masks;
    private final ApplyMasks apply;
    private final WatchMasks watch;
    private final LookAtCamera look;
    private final AddCamera add;

    WiringOfMasks(
            Home home,
            Database database,
            Clock clock,
            Site site,
            Journal journal,
            DurableJobs shortJobs,
            Consumer<String> log) {
        links = new SqlCameraLinks(database, SecretBox.in(home.keys()));
        masks = new SqlMasks(database);
        OnvifCameras cameras = new OnvifCameras(links, () -> site.settings().allowLoopback(), clock);
        Workers workers = new Workers(Self.forWork(), Cage.ofThisSystem().online(), home.temp(), log);
        WorkerFrames frames = new WorkerFrames(workers, Bounds.FRAME);
        apply = new ApplyMasks(masks, links, cameras, frames, journal, clock, MaskTiming.NORMAL);
        watch = new WatchMasks(masks, links, cameras, frames, apply, journal, clock, MaskTiming.NORMAL);
        look = new LookAtCamera(links, cameras, frames, clock);
        SqlCameras all = new SqlCameras(database);
        add = new AddCamera(cameras, all, all, links, journal);
        shortJobs.again(WATCH, BETWEEN_ROUNDS, watch::round);
    }

    CameraLinks links() {
        return links;
    }

    Masks masks() {
        return masks;
    }

    ApplyMasks apply() {
        return apply;
    }

    WatchMasks watch() {
        return watch;
    }

    LookAtCamera look() {
        return look;
    }

    AddCamera add() {
        return add;
    }

    CameraSearch search() {
        return new OnvifSearch();
    }

    @Override
    public void close() {
        watch.close();
    }
}
