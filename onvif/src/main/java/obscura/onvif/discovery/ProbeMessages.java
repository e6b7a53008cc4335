package obscura.onvif.discovery;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.onvif.answer.CleanText;
import obscura.onvif.answer.Limits;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.http.CameraAddress;
import obscura.onvif.xml.ReadXml;
import obscura.onvif.xml.WriteXml;
import obscura.onvif.xml.XmlElement;

/** The question "who is a camera?" and the answers to it, of April 2005 as ONVIF wants it. */
final class ProbeMessages {
    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String DISCOVERY = "http://schemas.xmlsoap.org/ws/2005/04/discovery";
    private static final String NETWORK = "http://www.onvif.org/ver10/network/wsdl";
    private static final String DEVICE = "http://www.onvif.org/ver10/device/wsdl";
    private static final String SCOPE = "onvif://www.onvif.org/";
    private static final List<String> TYPES = List.of("dn:NetworkVideoTransmitter", "tds:Device");

    private static final int LONGEST = 128;
    private static final int MOST_ADDRESSES = 8;
    private static final int MOST_SCOPES = 64;
    private static final int MOST_MATCHES = 2;

    private final ReadXml read;
    private final WriteXml write;

    ProbeMessages(Limits limits) {
        this.read = new ReadXml(limits);
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put(SOAP, "s");
        prefixes.put(ADDRESSING, "a");
        prefixes.put(DISCOVERY, "d");
        prefixes.put(NETWORK, "dn");
        prefixes.put(DEVICE, "tds");
        this.write = new WriteXml(prefixes, Set.of(NETWORK, DEVICE));
    }

    /** One probe per type: devices are only obliged to answer to a type they have. */
    List<byte[]> probes(UUID id) {
        return TYPES.stream().map(type -> write.write(probe(id, type))).toList();
    }

    private static XmlElement probe(UUID id, String type) {
        XmlElement header = XmlElement.of(
                SOAP,
                "Header",
                XmlElement.leaf(ADDRESSING, "Action", DISCOVERY + "/Probe"),
                XmlElement.leaf(ADDRESSING, "MessageID", "urn:uuid:" + id),
                XmlElement.leaf(ADDRESSING, "To", "urn:schemas-xmlsoap-org:ws:2005:04:discovery"));
        XmlElement asked = XmlElement.of(DISCOVERY, "Probe", XmlElement.leaf(DISCOVERY, "Types", type));
        return XmlElement.of(SOAP, "Envelope", header, XmlElement.of(SOAP, "Body", asked));
    }

    /**
     * @param id of the probe; answers to somebody else's are passed over
     * @throws obscura.onvif.answer.OnvifException when it can't be read
     */
    Stream<FoundCamera> found(byte[] datagram, UUID id, InetAddress sender) {
        XmlElement message = read.read(datagram);
        boolean ours = message.path("Header", "RelatesTo")
                .filter(related -> related.text().toLowerCase(Locale.ROOT).endsWith(id.toString()))
                .isPresent();
        if (!ours) {
            return Stream.empty();
        }
        return message.path("Body", "ProbeMatches").stream()
                .flatMap(matches -> matches.all("ProbeMatch"))
                .limit(MOST_MATCHES)
                .map(match -> camera(match, sender))
                .filter(camera -> !camera.addresses().isEmpty());
    }

    private static FoundCamera camera(XmlElement match, InetAddress sender) {
        List<String> scopes = words(match, "Scopes", MOST_SCOPES);
        return new FoundCamera(
                CleanText.of(
                        match.path("EndpointReference", "Address")
                                .map(XmlElement::text)
                                .orElse(""),
                        LONGEST),
                sender,
                addresses(match, sender),
                scoped(scopes, "name/"),
                scoped(scopes, "hardware/"),
                profiles(scopes));
    }

    private static List<String> words(XmlElement match, String name, int most) {
        return match.textOf(name).stream()
                .flatMap(text -> Arrays.stream(text.split("\\s+", most + 1)).limit(most))
                .toList();
    }

    /** What the answer says about other hosts is not believed; one of its addresses usually is the sender's. */
    private static List<CameraAddress> addresses(XmlElement match, InetAddress sender) {
        String host = sender.getHostAddress().replaceAll("%.*", "");
        Optional<CameraAddress> there = CameraAddress.typed(host) instanceof OnvifAnswer.Granted<CameraAddress> granted
                ? Optional.of(granted.value())
                : Optional.empty();
        return words(match, "XAddrs", MOST_ADDRESSES).stream()
                .flatMap(given -> there.stream()
                        .flatMap(here -> here.onThisHost(given).stream().limit(1)))
                .distinct()
                .toList();
    }

    private static String scoped(List<String> scopes, String group) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(SCOPE + group))
                .map(scope -> CleanText.of(decoded(scope.substring((SCOPE + group).length())), LONGEST))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static Set<String> profiles(List<String> scopes) {
        return scopes.stream()
                .filter(scope -> scope.matches(Pattern.quote(SCOPE) + "Profile/[A-Z]"))
                .map(scope -> scope.substring(scope.length() - 1))
                .collect(Collectors.toSet());
    }
}
