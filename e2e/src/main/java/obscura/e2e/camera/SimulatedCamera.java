package obscura.e2e.camera;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import obscura.e2e.camera.login.HttpDigest;
import obscura.e2e.camera.picture.LiveView;
import obscura.e2e.camera.picture.Scene;
import obscura.e2e.camera.picture.YardScene;
import obscura.e2e.camera.rtsp.RtspDoor;
import obscura.e2e.camera.soap.SoapDevice;
import obscura.e2e.camera.state.CameraSettings;
import obscura.e2e.camera.state.DeviceMask;
import obscura.e2e.camera.state.Login;
import obscura.e2e.camera.state.MaskBook;
import obscura.e2e.camera.state.Quirk;
import obscura.e2e.camera.state.Quirks;
import obscura.e2e.camera.state.View;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.Polygon;

/**
 * A camera on the loopback address that speaks ONVIF (device, Media1, Media2 with masks), serves JPEG snapshots and two
 * H.264 streams over RTSP, and paints its masks into all of them. It is strict about what it is sent; what is wrong with
 * it is switched on by {@link Quirk}. It runs from construction until it is closed. Safe for several threads.
 */
public final class SimulatedCamera implements AutoCloseable {
    private static final Duration SLOWNESS = Duration.ofSeconds(60);

    private final Quirks quirks = new Quirks();
    private final AtomicBoolean dead = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final MaskBook masks;
    private final LiveView live;
    private final HttpDoor http;
    private final RtspDoor rtsp;

    /** In front of the drawn yard, with digest login; port 0 takes a free one. */
    public SimulatedCamera(int port, String name, String user, String password) {
        this(CameraSettings.of(port, name, user, password), new YardScene());
    }

    public SimulatedCamera(CameraSettings settings, Scene scene) {
        masks = new MaskBook(settings, quirks);
        live = new LiveView(settings, quirks, masks, scene);
        String algorithm = settings.login() == Login.DIGEST_SHA256 ? "SHA-256" : "MD5";
        HttpDigest forHttp = new HttpDigest("camera", settings.user(), settings.password(), algorithm, true);
        HttpDigest forRtsp = new HttpDigest("camera", settings.user(), settings.password(), "MD5", false);
        rtsp = new RtspDoor(live, forRtsp, dead::get);
        BadReplies badReplies = new BadReplies(quirks, closed::get, SLOWNESS);
        http = new HttpDoor(settings.port(), quirks, live, forHttp, dead, badReplies);
        http.open(new SoapDevice(settings, quirks, masks, forHttp, http.port(), rtsp.port()));
    }

    /** Where its ONVIF device is asked. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.port() + "/onvif/device_service");
    }

    public URI snapshotAddress(View view) {
        return URI.create("http://127.0.0.1:" + http.port() + "/snapshot/" + view.token() + ".jpg");
    }

    /** Without user and password. */
    public URI streamAddress(View view) {
        return URI.create("rtsp://127.0.0.1:" + rtsp.port() + "/" + view.token());
    }

    public void turnOn(Quirk... wanted) {
        Arrays.stream(wanted).forEach(quirk -> quirks.set(quirk, true));
    }

    public void turnOff(Quirk... unwanted) {
        Arrays.stream(unwanted).forEach(quirk -> quirks.set(quirk, false));
    }

    /** Hangs up on every player and answers again; forgets its masks when that is its quirk. */
    public void reboot() {
        masks.afterReboot();
        rtsp.hangUp();
        dead.set(false);
    }

    /** Black masks drawn by another program or on the camera's own page; its limits do not count. */
    public void masksMadeBySomeoneElse(Polygon... polygons) {
        Arrays.stream(polygons).forEach(polygon -> masks.addByOthers(OnvifFrame.toOnvif(polygon)));
    }

    /** Somebody else's hand deletes every mask. */
    public void masksDeletedBySomeoneElse() {
        masks.all().forEach(mask -> masks.delete(mask.token()));
    }

    /** What it keeps now. */
    public List<DeviceMask> masks() {
        return masks.all();
    }

    /** A snapshot as its owner sees it, without login. */
    public byte[] snapshot(View view) {
        return live.snapshot(view);
    }

    /** The last 500 messages and answers, oldest first. */
    public List<Exchange> exchanges() {
        return http.exchanges();
    }

    @Override
    public void close() {
        closed.set(true);
        http.close();
        rtsp.close();
        live.close();
    }
}
