package obscura.onvif.http;

import java.util.Map;

/**
 * @param method GET or POST
 * @param headers besides those of the connection itself; values without line breaks
 * @param limit how many bytes of answer are taken in
 */
public record HttpRequest(String method, Map<String, String> headers, byte[] body, int limit) {
    public HttpRequest {
        headers = Map.copyOf(headers);
        if (headers.values().stream().anyMatch(value -> value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0)) {
            throw new IllegalArgumentException("A header is one line.");
        }
    }

    public static HttpRequest get(int limit) {
        return new HttpRequest("GET", Map.of(), new byte[0], limit);
    }

    public static HttpRequest post(String contentType, byte[] body, int limit) {
        return new HttpRequest("POST", Map.of("Content-Type", contentType), body, limit);
    }

    HttpRequest asGet() {
        return get(limit);
    }
}
