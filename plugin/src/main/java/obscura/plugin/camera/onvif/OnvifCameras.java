package obscura.plugin.camera.onvif;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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

/** Every camera over ONVIF, one line to each device: its lenses take turns. Any thread. */
public final class OnvifCameras implements MaskCameras {
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int SNAPSHOT_BYTES = 8 << 20;

    private final CameraLinks links;
    private final BooleanSupplier allowLoopback;
    private final Clock clock;
    private final Map<CameraId, Line> lines = new HashMap<>();
    private final Map<Device, OnvifClient> clients = new HashMap<>();

    private record Device(
            String address, String user, CameraPassword password, Optional<String> certificate, boolean loopback) {}

    private record Line(Device device, Optional<String> lens, MaskCamera camera) {}

    /** What is connected to, or the camera that says why nothing is. */
    private record Connected(Optional<OnvifClient> client, Optional<NoCamera> none) {}

    /** @param allowLoopback whether cameras may be on this very machine; asked each time */
    public OnvifCameras(CameraLinks links, BooleanSupplier allowLoopback, Clock clock) {
        this.links = links;
        this.allowLoopback = allowLoopback;
        this.clock = clock;
    }

    @Override
    public synchronized MaskCamera open(CameraLink link) {
        Device device = new Device(
                link.address(),
                link.user(),
                links.password(link.camera()),
                link.certificate(),
                allowLoopback.getAsBoolean());
        Line line = lines.get(link.camera());
        if (line == null || !line.device().equals(device) || !line.lens().equals(link.lens())) {
            line = new Line(device, link.lens(), camera(device, link.lens(), known(device)));
            lines.put(link.camera(), line);
            clients.keySet().retainAll(lines.values().stream().map(Line::device).collect(Collectors.toSet()));
        }
        return line.camera();
    }

    private Connected known(Device device) {
        OnvifClient client = clients.get(device);
        if (client != null) {
            return new Connected(Optional.of(client), Optional.empty());
        }
        Connected fresh = connected(device);
        fresh.client().ifPresent(made -> clients.put(device, made));
        return fresh;
    }

    @Override
    public MaskCamera attempt(String address, String user, CameraPassword password, Optional<String> certificate) {
        Device device = new Device(address, user, password, certificate, allowLoopback.getAsBoolean());
        return camera(device, Optional.empty(), connected(device));
    }

    private static MaskCamera camera(Device device, Optional<String> lens, Connected connected) {
        if (connected.none().isPresent()) {
            return connected.none().get();
        }
        StreamAddress streams = new StreamAddress(NameLookup.ofThisMachine(), new AddressRules(device.loopback()));
        return new OnvifCamera(connected.client().orElseThrow(), streams, device.user(), device.password(), lens);
    }

    private Connected connected(Device device) {
        OnvifAnswer<CameraAddress> typed = CameraAddress.typed(device.address());
        if (typed instanceof OnvifAnswer.Refused<CameraAddress> refused) {
            return none(CameraTrouble.Kind.ADDRESS_UNCLEAR, refused.fault().message());
        }
        Optional<Login> login;
        try {
            login = device.user().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Login(device.user(), device.password().text()));
        } catch (IllegalArgumentException unsayable) {
            return none(
                    CameraTrouble.Kind.LOGIN_UNSAYABLE,
                    "No camera knows such a user name or password. Type them again.");
        }
        CameraAccess access = new CameraAccess(
                ((OnvifAnswer.Granted<CameraAddress>) typed).value(),
                login,
                device.certificate().map(CertificatePin::new));
        AddressRules rules = new AddressRules(device.loopback());
        return new Connected(Optional.of(new OnvifClient(access, rules, limits(), clock)), Optional.empty());
    }

    private static Connected none(CameraTrouble.Kind kind, String sentence) {
        return new Connected(Optional.empty(), Optional.of(new NoCamera(kind, sentence)));
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
