package obscura.e2e.masking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import obscura.e2e.camera.SimulatedCamera;
import obscura.migrations.Database;
import obscura.migrations.SqlCameraLinks;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlMasks;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.onvif.OnvifCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.ApplyMasks;
import obscura.plugin.masking.LookAtCamera;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.MaskTiming;
import obscura.plugin.masking.NewCamera;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchMasks;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Cage;
import obscura.plugin.work.Program;
import obscura.plugin.work.WorkerFrames;
import obscura.plugin.work.Workers;

/** A home with a real database, real workers and the real way to cameras. */
final class MaskedHome implements AutoCloseable {
    static final Who ANNA = new Who("anna", "127.0.0.1");
    static final Polygon DOOR = Polygon.of(new Box(0.15, 0.2, 0.45, 0.7));
    static final String PASSWORD = "p@ss:w/ö rd%\"#'";
    private static final MaskTiming TIMING = new MaskTiming(
            Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofSeconds(8), Duration.ofMillis(200), 4, 2);

    final List<String> logs = Collections.synchronizedList(new ArrayList<>());
    final Database database;
    final SqlMasks masks;
    final SqlCameraLinks links;
    final SqlEntries entries;
    final ApplyMasks apply;
    final WatchMasks watch;
    final LookAtCamera look;
    final AddCamera add;

    MaskedHome(Path folder) throws Exception {
        database = Database.open(folder.resolve("obscura.db"));
        links = new SqlCameraLinks(database, SecretBox.in(folder.resolve("keys")));
        masks = new SqlMasks(database);
        entries = new SqlEntries(database);
        Clock clock = Clock.systemUTC();
        Journal journal = new SqlJournal(database, clock, new AnchorFile(folder.resolve("anchor.json")));
        OnvifCameras cameras = new OnvifCameras(links, () -> true, clock);
        Path temp = Files.createDirectories(folder.resolve("tmp"));
        Workers workers = new Workers(program(), Cage.ofThisSystem().online(), temp, logs::add);
        WorkerFrames frames = new WorkerFrames(workers, Bounds.FRAME);
        apply = new ApplyMasks(masks, links, cameras, frames, journal, clock, TIMING);
        watch = new WatchMasks(masks, links, cameras, frames, apply, journal, clock, TIMING);
        look = new LookAtCamera(links, cameras, frames, clock);
        SqlCameras all = new SqlCameras(database);
        add = new AddCamera(cameras, all, all, links, journal);
    }

    private static Program program() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String natives = System.getProperty(
                "org.bytedeco.javacpp.cachedir", System.getProperty("user.home") + "/.javacpp/cache");
        return new Program(
                List.of(java, "-Xshare:auto", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.cachedir=" + natives),
                List.of("-cp", System.getProperty("java.class.path"), "obscura.web.Main"));
    }

    AddResult add(SimulatedCamera camera, boolean reapply) {
        return add.add(
                new NewCamera(
                        "yard",
                        camera.address().toString(),
                        "operator",
                        new CameraPassword(PASSWORD),
                        Optional.empty(),
                        reapply),
                ANNA);
    }

    CameraId added(SimulatedCamera camera, boolean reapply) {
        AddResult result = add(camera, reapply);
        if (result instanceof AddResult.Added added) {
            return added.camera().id();
        }
        throw new AssertionError(((AddResult.Refused) result).trouble().sentence());
    }

    MaskReport applied(CameraId id, WantedMask... wanted) {
        apply.save(id, new WantedMasks(masks.wanted(id).version(), Arrays.asList(wanted)), ANNA);
        return apply.apply(id, ANNA);
    }

    @Override
    public void close() {
        watch.close();
        database.close();
    }
}
