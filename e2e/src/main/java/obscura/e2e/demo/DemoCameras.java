package obscura.e2e.demo;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import obscura.e2e.camera.SimulatedCamera;
import obscura.e2e.camera.picture.Scene;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.footage.DrawClips;
import obscura.e2e.footage.StreetScene;
import obscura.migrations.Database;
import obscura.migrations.SqlCameraLinks;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlMasks;
import obscura.migrations.SqlSite;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.onvif.OnvifCameras;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.NewCamera;
import obscura.plugin.masking.WatchNotes;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.site.SiteSettings;

/**
 * Two cameras without hardware behind two cameras of the recorder: the first takes any polygon, the second four rectangles and no
 * more. They run until the program ends and keep masks no longer than that, so a second start shows what a reset camera looks like:
 * the first one's masks are put back by themselves, the second turns red.
 */
final class DemoCameras {
    private static final String USER = "demo";

    private final Database database;
    private final SqlCameras cameras;
    private final SqlCameraLinks links;
    private final Journal journal;
    private final Clock clock;
    private final CameraPassword password;

    DemoCameras(Database database, SecretBox box, Journal journal, Clock clock, SecureRandom random) {
        this.database = database;
        this.cameras = new SqlCameras(database);
        this.links = new SqlCameraLinks(database, box);
        this.journal = journal;
        this.clock = clock;
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        this.password = new CameraPassword(HexFormat.of().formatHex(secret));
    }

    /** Starts and adds them; one whose place somebody has given to a camera of their own is left out. */
    void start() {
        SqlSite site = new SqlSite(database);
        SiteSettings now = site.settings();
        site.change(new SiteSettings(now.name(), now.zone(), now.exportDays(), true));
        of(DrawClips.CAMERAS.get(0)).ifPresent(yard -> add(yard, camera(yard, new YardScene(), 8, 16), true));
        of(DrawClips.CAMERAS.get(1)).ifPresent(square -> {
            SimulatedCamera strict = camera(square, new StreetScene(1), 4, 4);
            strict.turnOn(Quirk.RECTANGLE_ONLY, Quirk.ROUNDS_TO_TWO_DECIMALS);
            add(square, strict, false);
        });
    }

    private Optional<Camera> of(String nvrName) {
        return cameras.all().stream()
                .filter(camera -> camera.nvrName().equals(nvrName))
                .filter(camera -> links.find(camera.id())
                        .map(DemoCameras::isOnThisMachine)
                        .orElse(true))
                .findFirst();
    }

    private static boolean isOnThisMachine(CameraLink link) {
        return "127.0.0.1".equals(URI.create(link.address()).getHost());
    }

    private SimulatedCamera camera(Camera seen, Scene scene, int masks, int corners) {
        CameraSettings settings = CameraSettings.of(0, seen.name(), USER, password.text());
        return new SimulatedCamera(settings.withLimits(masks, corners), scene);
    }

    /** @param reapply unless somebody has decided otherwise since */
    private void add(Camera seen, SimulatedCamera device, boolean reapply) {
        NewCamera wanted = new NewCamera(
                seen.name(),
                device.address().toString(),
                USER,
                password,
                Optional.of(seen.id()),
                links.find(seen.id()).map(CameraLink::reapply).orElse(reapply));
        AddCamera add = new AddCamera(new OnvifCameras(links, () -> true, clock), cameras, cameras, links, journal);
        if (!(add.add(wanted, Who.OBSCURA) instanceof AddResult.Added)) {
            throw new ObscuraException(
                    Kind.FAILED, "A simulated camera of the demonstration does not answer. Start it again.");
        }
        // Its masks went with the camera of the last start: the watch shall see that at once.
        new SqlMasks(database).note(seen.id(), WatchNotes.none());
    }
}
