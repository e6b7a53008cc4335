package obscura.onvif.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.soap.Namespaces;
import obscura.onvif.soap.SoapRequest;
import obscura.onvif.xml.XmlElement;

/** Profiles, sources and addresses: the operations of Media2, and those of Media1 for cameras that have nothing newer. */
public final class MediaMessages {
    private static final String TR2 = Namespaces.MEDIA2;
    private static final String TRT = Namespaces.MEDIA1;
    private static final String TT = Namespaces.SCHEMA;

    private final Limits limits;

    public MediaMessages(Limits limits) {
        this.limits = limits;
    }

    public static SoapRequest askCapabilities() {
        return SoapRequest.of(TR2, "GetServiceCapabilities");
    }

    public static SoapRequest askProfiles() {
        return SoapRequest.of(TR2, "GetProfiles", XmlElement.leaf(TR2, "Type", "VideoSource"));
    }

    public static SoapRequest askOldProfiles() {
        return SoapRequest.of(TRT, "GetProfiles");
    }

    public static SoapRequest askVideoSources() {
        return SoapRequest.of(TR2, "GetVideoSourceConfigurations");
    }

    public static SoapRequest askSnapshot(String profile) {
        return SoapRequest.of(TR2, "GetSnapshotUri", XmlElement.leaf(TR2, "ProfileToken", profile));
    }

    public static SoapRequest askOldSnapshot(String profile) {
        return SoapRequest.of(TRT, "GetSnapshotUri", XmlElement.leaf(TRT, "ProfileToken", profile));
    }

    public static SoapRequest askStream(String profile, StreamProtocol protocol) {
        return SoapRequest.of(
                TR2,
                "GetStreamUri",
                XmlElement.leaf(TR2, "Protocol", protocol.word()),
                XmlElement.leaf(TR2, "ProfileToken", profile));
    }

    public static SoapRequest askOldStream(String profile, StreamProtocol protocol) {
        XmlElement transport = XmlElement.of(TT, "Transport", XmlElement.leaf(TT, "Protocol", protocol.oldWord()));
        return SoapRequest.of(
                TRT,
                "GetStreamUri",
                XmlElement.of(TRT, "StreamSetup", XmlElement.leaf(TT, "Stream", "RTP-Unicast"), transport),
                XmlElement.leaf(TRT, "ProfileToken", profile));
    }

    /** The same attributes with a camera that puts them one element lower or higher. */
    public MediaCapabilities capabilities(XmlElement response) {
        XmlElement said = response.child("Capabilities").orElse(response);
        return new MediaCapabilities(
                said.flag("Mask"), said.flag("SourceMask"), said.flag("SnapshotUri"), said.flag("Rotation"));
    }

    public List<Profile> profiles(XmlElement response) {
        ReadValues.bounded(response.all("Profiles").count(), limits.profiles(), "profiles");
        return response.all("Profiles")
                .map(this::profile)
                .filter(profile -> !profile.token().isEmpty())
                .toList();
    }

    private Profile profile(XmlElement profile) {
        Optional<XmlElement> source =
                profile.path("Configurations", "VideoSource").or(() -> profile.child("VideoSourceConfiguration"));
        return new Profile(
                ReadValues.token(profile.attribute("token")),
                ReadValues.name(profile, "Name"),
                source.map(this::videoSource).filter(s -> !s.token().isEmpty()));
    }

    public List<VideoSource> videoSources(XmlElement response) {
        ReadValues.bounded(response.all("Configurations").count(), limits.profiles(), "configurations");
        return response.all("Configurations")
                .map(this::videoSource)
                .filter(source -> !source.token().isEmpty())
                .toList();
    }

    private VideoSource videoSource(XmlElement source) {
        return new VideoSource(
                ReadValues.token(source.attribute("token")),
                ReadValues.name(source, "Name"),
                ReadValues.token(source.textOf("SourceToken")),
                source.child("Bounds").map(MediaMessages::bounds).orElse(new Bounds(0, 0, 0, 0)),
                source.path("Extension", "Rotate").map(MediaMessages::rotation).orElse(Rotation.NONE));
    }

    private static Bounds bounds(XmlElement bounds) {
        return new Bounds(
                ReadValues.whole(bounds.attribute("x")),
                ReadValues.whole(bounds.attribute("y")),
                ReadValues.whole(bounds.attribute("width")),
                ReadValues.whole(bounds.attribute("height")));
    }

    /** A camera that turns its picture and does not say how far turns it by 180 degrees, says the standard. */
    private static Rotation rotation(XmlElement rotate) {
        Rotation.Mode mode = switch (rotate.textOf("Mode").orElse("").toUpperCase(Locale.ROOT)) {
            case "ON" -> Rotation.Mode.ON;
            case "AUTO" -> Rotation.Mode.AUTO;
            default -> Rotation.Mode.OFF;
        };
        Optional<String> degrees = rotate.textOf("Degree");
        int turned = mode == Rotation.Mode.ON && degrees.isEmpty() ? 180 : ReadValues.whole(degrees);
        return new Rotation(mode, turned, rotate.flag("Mirror"));
    }

    /** An address as the camera gave it, Media2 or Media1; not to be used before it is put on the camera's own host. */
    public String uri(XmlElement response) {
        return response.textOf("Uri")
                .or(() -> response.child("MediaUri").flatMap(media -> media.textOf("Uri")))
                .orElseThrow(() -> OnvifException.malformed("The camera gave no address for its picture."));
    }
}
