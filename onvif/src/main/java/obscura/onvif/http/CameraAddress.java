package obscura.onvif.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.Refusal;

/**
 * Where a camera is spoken to over HTTP. Never holds a user name or password.
 *
 * @param tls https
 * @param host name or address in lower case, IPv6 without brackets
 * @param target path and query, as sent
 */
public record CameraAddress(boolean tls, String host, int port, String target) {
    private static final String USUAL_TARGET = "/onvif/device_service";

    public CameraAddress {
        Objects.requireNonNull(host);
        if (host.isEmpty() || port < 1 || port > 65_535 || !target.startsWith("/")) {
            throw new IllegalArgumentException("An address needs a host, a port of 1 to 65535 and a path.");
        }
    }

    /** What a person types: a host, a host and port, or a whole http or https address of the device. */
    public static OnvifAnswer<CameraAddress> typed(String text) {
        String line = text.strip();
        String url = line.contains("://") ? line : "http://" + bracketed(line);
        if (hasLogin(url)) {
            return OnvifAnswer.refused(
                    Refusal.ADDRESS_REFUSED,
                    "User name and password do not belong into the address. Type them into their own fields.");
        }
        return UrlParts.of(url)
                .filter(CameraAddress::isHttp)
                .map(parts -> OnvifAnswer.granted(of(parts, USUAL_TARGET)))
                .orElseGet(
                        () -> OnvifAnswer.refused(
                                Refusal.ADDRESS_REFUSED,
                                "This is no camera address. Type one like 192.168.1.20 or http://192.168.1.20:8000/onvif/device_service."));
    }

    private static String bracketed(String host) {
        boolean bareIpv6 = host.chars().filter(c -> c == ':').count() > 1 && !host.startsWith("[");
        return bareIpv6 ? "[" + host + "]" : host;
    }

    private static boolean hasLogin(String url) {
        String authority = url.substring(url.indexOf("://") + 3).split("[/?#]", 2)[0];
        return authority.contains("@");
    }

    private static boolean isHttp(UrlParts parts) {
        return parts.scheme().equals("http") || parts.scheme().equals("https");
    }

    private static CameraAddress of(UrlParts parts, String targetIfNone) {
        boolean tls = parts.scheme().equals("https");
        int port = parts.port() > 0 ? parts.port() : tls ? 443 : 80;
        boolean none = parts.target().isEmpty() || parts.target().equals("/") && !targetIfNone.equals("/");
        return new CameraAddress(tls, parts.host(), port, none ? targetIfNone : parts.target());
    }

    /**
     * An address the camera gave, on the host that was typed: path and query are the camera's, the host never is. First with
     * the port given, then with the typed one, for cameras behind a router. What was https stays https.
     *
     * @return empty when it is no http or https address
     */
    public List<CameraAddress> onThisHost(String given) {
        return UrlParts.of(given).filter(CameraAddress::isHttp).map(parts -> of(parts, "/")).stream()
                .flatMap(there -> Stream.of(
                        new CameraAddress(there.tls, host, there.port, there.target),
                        new CameraAddress(tls, host, port, there.target)))
                .filter(place -> place.tls || !tls)
                .distinct()
                .toList();
    }

    /** The same for the address of a stream (rtsp, rtsps, http, https), which is not spoken to here. */
    public Optional<String> streamOnThisHost(String given) {
        return UrlParts.of(given)
                .filter(parts -> isHttp(parts) || parts.scheme().matches("rtsps?"))
                .map(parts -> parts.scheme() + "://" + hostInUrl() + (parts.port() > 0 ? ":" + parts.port() : "")
                        + parts.target());
    }

    /**
     * Where a redirect leads, if it stays on this host and does not fall back from https to http.
     *
     * @param location absolute, or a path on this server
     */
    Optional<CameraAddress> redirected(String location) {
        String whole = location.startsWith("/") && !location.startsWith("//") ? url(location) : location;
        return UrlParts.of(whole)
                .filter(CameraAddress::isHttp)
                .map(parts -> of(parts, "/"))
                .filter(there -> there.host.equals(host) && (there.tls || !tls));
    }

    /** As it stands in the Host header. */
    String authority() {
        return hostInUrl() + (port == (tls ? 443 : 80) ? "" : ":" + port);
    }

    private String hostInUrl() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private String url(String path) {
        return (tls ? "https://" : "http://") + hostInUrl() + ":" + port + path;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + authority() + target;
    }
}
