package obscura.e2e.frigate.api;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of the configuration. What is saved, what is shown and what runs may be three things afterwards. */
record ConfigWrites(Inside inside) {
    /** What a version takes over without a restart. */
    private static final Set<String> LIVE_IN_OLD = Set.of(
            "audio",
            "birdseye",
            "detect",
            "enabled",
            "motion",
            "notifications",
            "objects",
            "record",
            "review",
            "snapshots",
            "zones");

    private static final Set<String> LIVE_IN_NEW_TOO = Set.of("ffmpeg", "live", "lpr", "mqtt", "onvif");

    List<Route> routes() {
        return List.of(Route.to("PUT", "/config/set", this::set));
    }

    private Answer set(Request request) {
        JsonNode body = request.json();
        ObjectNode change = change(request, body);
        if (inside.has(FrigateTrap.SET_CHANGES_NOTHING)) {
            return applied(body);
        }
        Optional<String> wrong = body.path("skip_save").asBoolean(false) && isNew()
                ? inside.config().inMemory(change)
                : inside.config().save(change);
        if (wrong.isPresent()) {
            return Answer.failure(400, "Error saving config: " + wrong.get());
        }
        String topic = body.path("update_topic").asString("");
        boolean now = body.path("requires_restart").asInt(1) == 0 || !topic.isEmpty();
        if (now && !body.path("skip_save").asBoolean(false)) {
            inside.config().show();
        }
        return topic.startsWith("config/cameras/") ? publish(topic.split("/"), body) : applied(body);
    }

    private Answer publish(String[] topic, JsonNode body) {
        String field = topic[topic.length - 1];
        boolean live = LIVE_IN_OLD.contains(field) || LIVE_IN_NEW_TOO.contains(field) && takesAllLive();
        if (!live) {
            return Answer.serverError();
        }
        inside.config().run(topic[2], field);
        return applied(body);
    }

    private boolean takesAllLive() {
        return isNew() || !inside.has(FrigateTrap.CONFIG_SET_500_BUT_WRITTEN);
    }

    private boolean isNew() {
        return inside.version().atLeast(FrigateVersion.V0_18);
    }

    private Answer applied(JsonNode body) {
        if (isNew() && body.path("skip_save").asBoolean(false)) {
            return Answer.success("Config applied in-memory");
        }
        boolean done = isNew() && body.path("requires_restart").asInt(1) == 0;
        return Answer.success(done ? "Config successfully updated" : "Config successfully updated, restart to apply");
    }

    /** From the body, and from the query as {@code cameras.front.record.enabled=False}. */
    private static ObjectNode change(Request request, JsonNode body) {
        ObjectNode change = body.get("config_data") instanceof ObjectNode data ? data.deepCopy() : Json.object();
        for (Map.Entry<String, String> asked : request.asked().entrySet()) {
            ObjectNode at = change;
            Iterator<String> names = List.of(asked.getKey().split("\\.")).iterator();
            for (String name = names.next(); ; name = names.next()) {
                if (!names.hasNext()) {
                    at.put(name, asked.getValue());
                    break;
                }
                at = at.get(name) instanceof ObjectNode deeper ? deeper : at.putObject(name);
            }
        }
        return change;
    }
}
