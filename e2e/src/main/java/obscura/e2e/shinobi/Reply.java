package obscura.e2e.shinobi;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param type absent where the real one sends none
 * @param chunked whether its length is not said before
 */
record Reply(int status, Optional<String> type, byte[] bytes, boolean chunked, Map<String, String> headers) {
    private static final Gson JSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent("   "))
            .disableHtmlEscaping()
            .serializeNulls()
            .create();
    private static final Map<String, String> NO_CACHE =
            Map.of("Cache-Control", "no-cache", "Expires", "-1", "Pragma", "no-cache");

    static Reply json(JsonElement json) {
        byte[] bytes = JSON.toJson(json).getBytes(StandardCharsets.UTF_8);
        return new Reply(200, Optional.of("application/json"), bytes, false, Map.of());
    }

    static Reply ok() {
        JsonObject body = new JsonObject();
        body.addProperty("ok", true);
        return json(body);
    }

    static Reply said(boolean ok, String message) {
        JsonObject body = new JsonObject();
        body.addProperty("ok", ok);
        body.addProperty("msg", message);
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
