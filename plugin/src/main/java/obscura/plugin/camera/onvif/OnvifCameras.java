package obscura.plugin.camera.onvif;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import obscura.onvif.CameraAccess;
import obscura.onvif.OnvifClient;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CertificatePin;
import obscura.onvif.http.Login;
import obscura.onvif.http.NameLookup;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.id.CameraId;

/** Every camera over ONVIF, one line to each. Any thread. */
public final class OnvifCameras implements MaskCameras {
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int SNAPSHOT_BYTES = 8 << 20;

    private final CameraLinks links;
    private final BooleanSupplier allowLoopback;
    private final Clock clock;
    private final Map<CameraId, Line> lines = new HashMap<>();

    private record Line(CameraLink link, CameraPassword password, boolean loopback, MaskCamera camera) {}

    /** @param allowLoopback whether cameras may be on this very machine; asked each time */
    public OnvifCameras(CameraLinks links, BooleanSupplier allowLoopback, Clock clock) {
        this.links = links;
        this.allowLoopback = allowLoopback;
        this.clock = clock;
    }

    @Override
    public synchronized MaskCamera open(CameraLink link) {
        CameraPassword password = links.password(link.camera());
        boolean loopback = allowLoopback.getAsBoolean();
        Line line = lines.get(link.camera());
        boolean same = line != null
                && line.link().equals(link)
                && line.password().equals(password)
                && line.loopback() == loopback;
        if (!same) {
            line = new Line(link, password, loopback, camera(link, password, loopback));
            lines.put(link.camera(), line);
        }
        return line.camera();
    }

    private MaskCamera camera(CameraLink link, CameraPassword password, boolean loopback) {
        return camera(link.address(), link.user(), password, link.certificate(), link.lens(), loopback);
    }

    @Override
    public MaskCamera attempt(String address, String user, CameraPassword password) {
        return camera(address, user, password, Optional.empty(), Optional.empty(), allowLoopback.getAsBoolean());
    }

    private MaskCamera camera(
            String address,
            String user,
            CameraPassword password,
            Optional<String> certificate,
            Optional<String> lens,
            boolean loopback) {
        OnvifAnswer<CameraAddress> typed = CameraAddress.typed(address);
        if (typed instanceof OnvifAnswer.Refused<CameraAddress> refused) {
            return new NoCamera(
                    CameraTrouble.Kind.ADDRESS_REFUSED, refused.fault().message());
        }
        Optional<Login> login;
        try {
            login = user.isEmpty() ? Optional.empty() : Optional.of(new Login(user, password.text()));
        } catch (IllegalArgumentException unsayable) {
            return new NoCamera(
                    CameraTrouble.Kind.LOGIN_REFUSED, "No camera knows such a user name or password. Type them again.");
        }
        AddressRules rules = new AddressRules(loopback);
        CameraAccess access = new CameraAccess(
                ((OnvifAnswer.Granted<CameraAddress>) typed).value(), login, certificate.map(CertificatePin::new));
        OnvifClient client = new OnvifClient(access, rules, limits(), clock);
        StreamAddress streams = new StreamAddress(NameLookup.ofThisMachine(), rules);
        return new OnvifCamera(client, streams, user, password, lens);
    }

    private static Limits limits() {
        Limits usual = Limits.usual().withCallTime(CALL);
        return new Limits(
                usual.bytes(),
                SNAPSHOT_BYTES,
                usual.depth(),
                usual.elements(),
                usual.attributeChars(),
                usual.masks(),
                usual.points(),
                usual.profiles(),
                usual.callTime());
    }
}
