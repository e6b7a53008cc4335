package obscura.onvif.discovery;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import obscura.onvif.http.CameraAddress;

/**
 * Somebody who says it is a camera. All texts are cleaned but untrusted.
 *
 * @param endpoint what it calls itself, the same after a restart
 * @param sender where the answer really came from
 * @param addresses of its device, always on the sender's own host
 * @param name empty when it says none
 * @param profiles letters of the ONVIF profiles it claims: T, S, G, M, ...
 */
public record FoundCamera(
        String endpoint,
        InetAddress sender,
        List<CameraAddress> addresses,
        String name,
        String hardware,
        Set<String> profiles) {
    public FoundCamera {
        addresses = List.copyOf(addresses);
        profiles = Set.copyOf(profiles);
    }
}
