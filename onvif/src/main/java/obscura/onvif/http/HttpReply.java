package obscura.onvif.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * @param headers by lower case name, in the order they came
 * @param login whether it answers a request that carried a digest login
 */
public record HttpReply(int status, Map<String, List<String>> headers, byte[] body, boolean login) {
    List<String> all(String header) {
        return headers.getOrDefault(header, List.of());
    }

    Optional<String> first(String header) {
        return all(header).stream().findFirst();
    }

    /** Whether the camera wants a digest login that is known here. */
    public boolean asksForDigest() {
        return status == 401
                && Digest.answering(Challenge.in(all("www-authenticate")), "").isPresent();
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    HttpReply asLogin() {
        return new HttpReply(status, headers, body, true);
    }
}
