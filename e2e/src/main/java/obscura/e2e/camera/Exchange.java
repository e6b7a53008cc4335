package obscura.e2e.camera;

import java.nio.charset.StandardCharsets;

/**
 * A message the camera was sent and what it answered, for tests.
 *
 * @param operation empty when the message was not to be read
 * @param status of HTTP; 401 has no reply
 */
public record Exchange(String operation, String request, int status, String reply) {
    static Exchange of(String operation, byte[] request, int status, byte[] reply) {
        return new Exchange(
                operation,
                new String(request, StandardCharsets.UTF_8),
                status,
                new String(reply, StandardCharsets.UTF_8));
    }
}
