package obscura.e2e.frigate.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that came in, for tests.
 *
 * @param door "5000" or "8971", as the real ones are numbered
 * @param target path with query, as it came
 * @param headers names in small letters
 * @param status what was answered; 0 when nobody was answered
 */
public record Received(
        String door, String method, String target, Map<String, String> headers, String body, int status) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Asked past the cache. */
    public boolean bypassedCache() {
        return header("X-Cache-Bypass").isPresent();
    }
}
