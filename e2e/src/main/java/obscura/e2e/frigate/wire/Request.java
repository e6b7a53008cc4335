package obscura.e2e.frigate.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What is asked.
 *
 * @param path decoded, without the query
 * @param query as it came, without the question mark; may be empty
 * @param headers names in small letters, the first value of each
 * @param named the parts of the path that the route names
 */
public record Request(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        Caller caller,
        Map<String, String> named) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> asked(String name) {
        return Optional.ofNullable(asked().get(name)).filter(value -> !value.isEmpty());
    }

    /** The parameters of the query. */
    public Map<String, String> asked() {
        Map<String, String> all = new TreeMap<>();
        Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            all.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1)));
        });
        return all;
    }

    /** A part of the path. */
    public String named(String name) {
        return named.get(name);
    }

    /** A time in the path. */
    public double time(String name) {
        return Double.parseDouble(named.get(name));
    }

    public JsonNode json() {
        return Json.read(body).orElseGet(Json::object);
    }

    public Request at(String otherPath) {
        return new Request(method, otherPath, query, headers, body, caller, named);
    }

    public Request by(Caller other) {
        return new Request(method, path, query, headers, body, other, named);
    }

    public Request with(Map<String, String> names) {
        return new Request(method, path, query, headers, body, caller, names);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
