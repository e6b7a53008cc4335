package obscura.e2e.frigate.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.e2e.frigate.state.Book;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Switching parts of a camera at run time, and removing a camera. Only from 0.18 on. */
record Cameras(Inside inside) {
    private static final Map<String, List<String>> SWITCHES = Map.of(
            "enabled", List.of("enabled"),
            "recordings", List.of("record", "enabled"),
            "snapshots", List.of("snapshots", "enabled"),
            "detect", List.of("detect", "enabled"),
            "audio", List.of("audio", "enabled"),
            "motion", List.of("motion", "enabled"),
            "review_alerts", List.of("review", "alerts", "enabled"),
            "review_detections", List.of("review", "detections", "enabled"));

    List<Route> routes() {
        return List.of(
                Route.to("PUT", "/camera/{camera}/set/{feature}", this::set).since(FrigateVersion.V0_18),
                Route.to("DELETE", "/cameras/{camera}", this::delete).since(FrigateVersion.V0_18));
    }

    private Answer set(Request request) {
        String camera = request.named("camera");
        List<String> part = SWITCHES.get(request.named("feature"));
        if (part == null) {
            return Answer.failure(400, "Unknown feature: " + request.named("feature"));
        }
        if (!inside.config().cameras().contains(camera)) {
            return Answer.failure(404, "Camera '%s' not found".formatted(camera));
        }
        String value = request.json().path("value").asString("");
        boolean meant = Set.of("ON", "OFF").contains(value) && (value.equals("OFF") || allowed(camera, part));
        if (!meant && !inside.has(FrigateTrap.SET_MAYBE_SUCCEEDS)) {
            return Answer.failure(400, "Not possible: " + value);
        }
        if (meant && !inside.has(FrigateTrap.SET_CHANGES_NOTHING)) {
            inside.config().switchTo(camera, part, value.equals("ON"));
        }
        return Answer.json(Json.object().put("success", true));
    }

    /** What is off in the configuration cannot be switched on at run time. */
    private boolean allowed(String camera, List<String> part) {
        JsonNode at = inside.config().saved().path("cameras").path(camera);
        for (String name : part.subList(0, part.size() - 1)) {
            at = at.path(name);
        }
        return at.path("enabled_in_config").asBoolean(true);
    }

    private Answer delete(Request request) {
        String camera = request.named("camera");
        if (!inside.config().cameras().contains(camera)) {
            return Answer.failure(404, "Camera %s not found".formatted(camera));
        }
        boolean exports = request.asked("delete_exports").filter("true"::equals).isPresent();
        ObjectNode cleanup = cleanUp(camera, exports);
        inside.config().remove(camera);
        return Answer.json(Json.object()
                .put("success", true)
                .put("message", "Camera %s has been deleted".formatted(camera))
                .set("cleanup", cleanup));
    }

    private ObjectNode cleanUp(String camera, boolean withExports) {
        Book book = inside.book();
        List<Segment> recordings = book.recordings().of(camera);
        if (!inside.has(FrigateTrap.CAMERA_DELETE_LEAVES_FILES)) {
            recordings.forEach(row -> inside.media().delete(row.path()));
        }
        ObjectNode cleanup = Json.object()
                .put("events", book.events().of(camera).size())
                .put("timeline", 0)
                .put("recordings", recordings.size())
                .put("review_segments", book.reviews().of(camera).size())
                .put("previews", book.previews().of(camera).size())
                .put("regions", 0)
                .put("triggers", 0)
                .put("exports", withExports ? book.exports().of(camera).size() : 0);
        book.recordings().remove(recordings);
        book.events().remove(book.events().of(camera));
        book.reviews().remove(book.reviews().of(camera));
        book.previews().remove(book.previews().of(camera));
        if (withExports) {
            book.exports().of(camera).forEach(export -> inside.media().delete(export.video()));
            book.exports().remove(book.exports().of(camera));
        }
        return cleanup;
    }
}
