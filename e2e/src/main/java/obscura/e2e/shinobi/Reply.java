package obscura.e2e.shinobi;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer.
 *
 * @param type absent where the real one sends none
 * @param chunked whether its length is not said before
 */
record Reply(int status, Optional<String> type, byte[] bytes, boolean chunked, Map<String, String> headers) {
    private static final Map<String, String> NO_CACHE =
            Map.of("Cache-Control", "no-cache", "Expires", "-1", "Pragma", "no-cache");

    static Reply json(JsonNode json) {
        byte[] bytes = Tree.written(json);
        return new Reply(200, Optional.of("application/json"), bytes, false, Map.of());
    }

    static Reply ok() {
        ObjectNode body = Tree.object();
        body.put("ok", true);
        return json(body);
    }

    static Reply said(boolean ok, String message) {
        ObjectNode body = Tree.object();
        body.put("ok", ok);
        body.put("msg", message);
        return json(body);
    }

    static Reply text(int status, String text) {
        return new Reply(status, Optional.empty(), text.getBytes(StandardCharsets.UTF_8), false, Map.of());
    }

    static Reply page(String html) {
        return new Reply(
                200, Optional.of("text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8), false, Map.of());
    }

    static Reply file(String type, byte[] bytes) {
        return new Reply(200, Optional.of(type), bytes, false, Map.of());
    }

    /** A picture that is not to be kept by anybody. */
    static Reply picture(byte[] jpeg) {
        return new Reply(200, Optional.of("image/jpeg"), jpeg, true, NO_CACHE);
    }

    Reply withStatus(int other) {
        return new Reply(other, type, bytes, chunked, headers);
    }
}
