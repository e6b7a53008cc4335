package obscura.plugin.nvr.line;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of an NVR. Shows nothing of itself but the verb: paths, headers and bodies may hold keys.
 *
 * @param headers besides those of the connection itself; each one line
 * @param most bytes of answer that are taken in
 * @param time for the whole of it: waiting for its turn, connecting and every byte of the answer
 */
public record NvrRequest(Verb verb, NvrPath path, Map<String, String> headers, byte[] body, int most, Duration time) {
    public static final int USUAL_MOST = 16 << 20;
    public static final Duration USUAL_TIME = Duration.ofSeconds(20);

    public enum Verb {
        GET,
        POST,
        PUT,
        DELETE
    }

    public NvrRequest {
        headers = Map.copyOf(headers);
        if (headers.entrySet().stream().anyMatch(NvrRequest::breaksLine)) {
            throw new IllegalArgumentException("A header is one line");
        }
    }

    private static boolean breaksLine(Map.Entry<String, String> header) {
        return (header.getKey() + header.getValue()).chars().anyMatch(c -> c < 0x20 || c == 0x7F);
    }

    public static NvrRequest get(NvrPath path) {
        return new NvrRequest(Verb.GET, path, Map.of(), new byte[0], USUAL_MOST, USUAL_TIME);
    }

    public static NvrRequest delete(NvrPath path) {
        return new NvrRequest(Verb.DELETE, path, Map.of(), new byte[0], USUAL_MOST, USUAL_TIME);
    }

    /** @param verb any but GET */
    public static NvrRequest json(Verb verb, NvrPath path, Json body) {
        byte[] bytes = body.written().getBytes(StandardCharsets.UTF_8);
        return new NvrRequest(verb, path, Map.of("Content-Type", "application/json"), bytes, USUAL_MOST, USUAL_TIME);
    }

    public NvrRequest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new NvrRequest(verb, path, more, body, most, time);
    }

    public NvrRequest within(Duration other) {
        return new NvrRequest(verb, path, headers, body, most, other);
    }

    public NvrRequest atMost(int bytes) {
        return new NvrRequest(verb, path, headers, body, bytes, time);
    }

    @Override
    public String toString() {
        return verb + " request";
    }
}
