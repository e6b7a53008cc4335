package obscura.e2e.frigate.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What is answered.
 *
 * @param type empty for none
 * @param chunked the length is not said
 */
public record Answer(int status, String type, Map<String, String> headers, byte[] body, boolean chunked) {
    public static Answer json(JsonNode body) {
        return json(200, body);
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json", Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(int status, String html) {
        return of(status, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type, Map.of(), body, false);
    }

    public static Answer empty(int status) {
        return of(status, "", new byte[0]);
    }

    public static Answer success(String message) {
        return json(Json.object().put("success", true).put("message", message));
    }

    public static Answer failure(int status, String message) {
        return json(status, Json.object().put("success", false).put("message", message));
    }

    /** As the API's framework refuses. */
    public static Answer detail(int status, String detail) {
        return json(status, Json.object().put("detail", detail));
    }

    public static Answer serverError() {
        return text(500, "Internal Server Error");
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, more, body, chunked);
    }

    public Answer withoutLength() {
        return new Answer(status, type, headers, body, true);
    }
}
