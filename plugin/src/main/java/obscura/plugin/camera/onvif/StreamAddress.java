package obscura.plugin.camera.onvif;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.NameLookup;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraTrouble;

/** Makes the address of a stream one that means the same tomorrow: its host as numbers, looked up once and checked. */
record StreamAddress(NameLookup names, AddressRules rules) {
    CameraAnswer<String> resolved(String url) {
        URI given;
        try {
            given = URI.create(url);
        } catch (IllegalArgumentException odd) {
            return CameraAnswer.no(
                    CameraTrouble.Kind.STREAM_UNCLEAR,
                    "The camera's stream has no usable address. Check its settings.");
        }
        if ("rtsps".equalsIgnoreCase(given.getScheme())) {
            // Played without encryption it would be another stream than the one the camera means to give, and whose
            // certificate its TLS shows can't be pinned before the first picture.
            return CameraAnswer.no(
                    CameraTrouble.Kind.STREAM_ENCRYPTED,
                    "The camera offers its stream only encrypted (RTSPS), which Obscura can't play yet. Allow plain RTSP in"
                            + " its settings, in a network you trust; else nothing can be proven in this stream.");
        }
        if (!"rtsp".equals(given.getScheme()) || given.getHost() == null) {
            return CameraAnswer.no(
                    CameraTrouble.Kind.STREAM_NOT_RTSP,
                    "The camera offers its stream not over RTSP. Switch RTSP on in its settings.");
        }
        String host = given.getHost().replaceAll("[\\[\\]]", "");
        return allowed(host)
                .map(address -> "rtsp://" + literal(address) + ":"
                        + (given.getPort() > 0 ? given.getPort() : 554) + given.getRawPath()
                        + Optional.ofNullable(given.getRawQuery())
                                .map(query -> "?" + query)
                                .orElse(""));
    }

    private CameraAnswer<InetAddress> allowed(String host) {
        Optional<String> odd = rules.objectionToHost(host);
        if (odd.isPresent()) {
            return refused(host, odd.get());
        }
        try {
            List<InetAddress> found = names.addresses(host);
            Optional<InetAddress> good = found.stream()
                    .filter(address -> rules.objectionTo(address).isEmpty())
                    .findFirst();
            if (good.isPresent()) {
                return CameraAnswer.given(good.get());
            }
            return refused(
                    host,
                    found.stream()
                            .flatMap(address -> rules.objectionTo(address).stream())
                            .findFirst()
                            .orElse("has no address"));
        } catch (UnknownHostException unknown) {
            return CameraAnswer.no(
                    CameraTrouble.Kind.UNREACHABLE, "There is no host called " + host + " here. Check the name.");
        }
    }

    private static CameraAnswer<InetAddress> refused(String host, String objection) {
        return CameraAnswer.no(
                CameraTrouble.Kind.ADDRESS_REFUSED,
                "Obscura does not connect to " + host + ": it " + objection + ". Give the camera another address.");
    }

    private static String literal(InetAddress address) {
        String numbers = address.getHostAddress();
        return numbers.contains(":") ? "[" + numbers + "]" : numbers;
    }
}
