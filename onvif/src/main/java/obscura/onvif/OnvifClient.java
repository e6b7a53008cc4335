package obscura.onvif;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.answer.OnvifFault;
import obscura.onvif.answer.Refusal;
import obscura.onvif.device.DeviceInformation;
import obscura.onvif.device.DeviceMessages;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.http.CameraLine;
import obscura.onvif.http.CertificatePin;
import obscura.onvif.http.Deadline;
import obscura.onvif.http.HttpRequest;
import obscura.onvif.http.NameLookup;
import obscura.onvif.media.CameraMask;
import obscura.onvif.media.MaskMessages;
import obscura.onvif.media.MaskOptions;
import obscura.onvif.media.MediaCapabilities;
import obscura.onvif.media.MediaMessages;
import obscura.onvif.media.Profile;
import obscura.onvif.media.StreamProtocol;
import obscura.onvif.media.VideoSource;
import obscura.onvif.soap.Namespaces;
import obscura.onvif.soap.SoapLine;
import obscura.onvif.soap.SoapRequest;
import obscura.onvif.xml.XmlElement;

/**
 * One camera over ONVIF. Have one client per camera: it lets one call at a time through, in the order they came, because
 * cameras wedge under parallel calls. Safe for any number of threads. Every call ends within {@link Limits#callTime()} of its
 * turn; a call that first has to learn where a part of the camera answers takes two such turns.
 *
 * <p>Each method throws {@link OnvifException} when the camera can't be heard, and {@link IllegalArgumentException} for a
 * token that XML can't carry. A "yes" to a change says only that the camera said yes: read back, and look at the picture.
 */
public final class OnvifClient {
    private final CameraAddress address;
    private final Limits limits;
    private final CameraLine line;
    private final SoapLine soap;
    private final DeviceMessages device;
    private final MediaMessages media;
    private final MaskMessages masks;
    private final ReentrantLock turn = new ReentrantLock(true);
    /** Where the parts of the camera answer, by namespace; forgotten when one of them does not. */
    private volatile Optional<Map<String, String>> parts = Optional.empty();

    public OnvifClient(CameraAccess access, AddressRules rules, Limits limits, Clock clock) {
        this(access, rules, limits, clock, NameLookup.ofThisMachine(), new SecureRandom());
    }

    OnvifClient(
            CameraAccess access,
            AddressRules rules,
            Limits limits,
            Clock clock,
            NameLookup names,
            SecureRandom random) {
        this.address = access.address();
        this.limits = limits;
        this.line = new CameraLine(names, rules, access.pin(), access.login(), random);
        this.soap = new SoapLine(line, address, access.login(), limits, clock, random);
        this.device = new DeviceMessages(limits);
        this.media = new MediaMessages(limits);
        this.masks = new MaskMessages(limits);
    }

    /** The certificate to remember: the one handed in, or else the one seen first. Empty as long as all was http. */
    public Optional<CertificatePin> certificate() {
        return alone(line::pin);
    }

    /** Camera time minus ours. Needs no login. */
    public OnvifAnswer<Duration> clockOffset() {
        return alone(soap::clockOffset);
    }

    public OnvifAnswer<DeviceInformation> deviceInformation() {
        return call(List.of(address), DeviceMessages.askInformation()).map(DeviceMessages::information);
    }

    /** Refused with NOT_OFFERED by cameras without Media2; those have no masks. */
    public OnvifAnswer<MediaCapabilities> mediaCapabilities() {
        return media2(MediaMessages.askCapabilities()).map(media::capabilities);
    }

    public OnvifAnswer<List<Profile>> profiles() {
        return media2(MediaMessages.askProfiles())
                .orElse(fault -> media1(fault, MediaMessages.askOldProfiles()))
                .map(media::profiles);
    }

    public OnvifAnswer<List<VideoSource>> videoSources() {
        return media2(MediaMessages.askVideoSources()).map(media::videoSources);
    }

    /** @param configuration token of a video source of this camera; some cameras answer for any other word, too */
    public OnvifAnswer<MaskOptions> maskOptions(String configuration) {
        return media2(MaskMessages.askOptions(configuration)).map(masks::options);
    }

    /** All masks of one configuration. Cameras that list others as well are not believed about those. */
    public OnvifAnswer<List<CameraMask>> masks(String configuration) {
        return media2(MaskMessages.askMasks(configuration))
                .map(masks::masks)
                .map(all -> all.stream()
                        .filter(mask -> mask.configuration().isEmpty()
                                || mask.configuration().equals(configuration))
                        .toList());
    }

    /** @return the token of the new mask */
    public OnvifAnswer<String> createMask(CameraMask mask) {
        return sensible(mask).then(good -> media2(MaskMessages.create(good))).map(MaskMessages::created);
    }

    /** @param mask with the token of the one it replaces */
    public OnvifAnswer<CameraMask> setMask(CameraMask mask) {
        if (mask.token().isEmpty()) {
            return OnvifAnswer.refused(Refusal.INVALID_ARGS, "Which mask is to be changed is not said.");
        }
        return sensible(mask).then(good -> media2(MaskMessages.set(good))).map(done -> mask);
    }

    /** @return the token of the mask that the camera says is gone */
    public OnvifAnswer<String> deleteMask(String token) {
        return media2(MaskMessages.delete(token)).map(done -> token);
    }

    /** Where the snapshot of a profile is fetched, on the host that was typed. Never holds a user name or password. */
    public OnvifAnswer<CameraAddress> snapshotAddress(String profile) {
        return snapshotPlaces(profile).map(places -> places.get(0));
    }

    /** Where the stream of a profile is played, on the host that was typed. Never holds a user name or password. */
    public OnvifAnswer<String> streamAddress(String profile, StreamProtocol protocol) {
        return media2(MediaMessages.askStream(profile, protocol))
                .orElse(fault -> media1(fault, MediaMessages.askOldStream(profile, protocol)))
                .map(media::uri)
                .map(uri -> address.streamOnThisHost(uri)
                        .orElseThrow(() -> OnvifException.malformed("The camera's stream has no usable address.")));
    }

    /** A fresh picture. */
    public OnvifAnswer<Snapshot> snapshot(String profile) {
        return snapshotPlaces(profile).then(places -> alone(() -> picture(places)));
    }

    private OnvifAnswer<List<CameraAddress>> snapshotPlaces(String profile) {
        return media2(MediaMessages.askSnapshot(profile))
                .orElse(fault -> media1(fault, MediaMessages.askOldSnapshot(profile)))
                .map(media::uri)
                .map(uri -> places(uri, "snapshot"));
    }

    /** Asked for without a login first, to notice a camera that shows its picture to anybody. */
    private OnvifAnswer<Snapshot> picture(List<CameraAddress> places) {
        HttpRequest get = HttpRequest.get(limits.snapshotBytes());
        return line.send(places, get, CameraLine.Auth.WHEN_ASKED, Deadline.in(limits.callTime()))
                .then(Snapshot::in);
    }

    private static OnvifAnswer<CameraMask> sensible(CameraMask mask) {
        return mask.objection()
                .<OnvifAnswer<CameraMask>>map(OnvifAnswer.Refused::new)
                .orElseGet(() -> OnvifAnswer.granted(mask));
    }

    private OnvifAnswer<XmlElement> media2(SoapRequest request) {
        return parts().then(found -> Optional.ofNullable(found.get(Namespaces.MEDIA2))
                .map(given -> call(places(given, "Media2"), request))
                .orElseGet(() -> OnvifAnswer.refused(
                        Refusal.NOT_OFFERED, "The camera offers no Media2, which masks belong to.")));
    }

    /** What an older camera offers instead; where it lists nothing at all, at the address of the device itself. */
    private OnvifAnswer<XmlElement> media1(OnvifFault why, SoapRequest request) {
        if (!why.reason().isMissing()) {
            return new OnvifAnswer.Refused<>(why);
        }
        List<CameraAddress> places = parts.map(found -> found.get(Namespaces.MEDIA1))
                .map(given -> places(given, "Media1"))
                .orElse(List.of(address));
        return call(places, request);
    }

    private OnvifAnswer<Map<String, String>> parts() {
        Optional<Map<String, String>> known = parts;
        return known.map(OnvifAnswer::granted)
                .orElseGet(() -> call(List.of(address), DeviceMessages.askParts())
                        .map(device::parts)
                        .map(this::remembered));
    }

    private Map<String, String> remembered(Map<String, String> found) {
        parts = Optional.of(found);
        return found;
    }

    private List<CameraAddress> places(String given, String what) {
        List<CameraAddress> places = address.onThisHost(given);
        if (places.isEmpty()) {
            throw OnvifException.malformed("The camera gave an address for its " + what + " that is none.");
        }
        return places;
    }

    private OnvifAnswer<XmlElement> call(List<CameraAddress> places, SoapRequest request) {
        try {
            return alone(() -> soap.call(places, request));
        } catch (OnvifException lost) {
            parts = Optional.empty();
            throw lost;
        }
    }

    private <T> T alone(Supplier<T> work) {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OnvifException(OnvifException.Kind.INTERRUPTED, "The call was stopped before its turn.", stop);
        }
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
