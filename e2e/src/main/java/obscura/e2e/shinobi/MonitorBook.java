package obscura.e2e.shinobi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Its monitors: as they are stored, which is what it tells, and as they run, which is what it does. The two differ when a
 * change could not be stored. Not safe for several threads.
 */
final class MonitorBook {
    private static final List<String> ORDER =
            List.of("type", "ext", "protocol", "host", "path", "port", "fps", "mode", "width", "height");

    private final Map<String, JsonObject> stored = new TreeMap<>();
    private final Map<String, JsonObject> running = new TreeMap<>();
    private final String group;
    private final Traps traps;

    MonitorBook(String group, Traps traps) {
        this.group = group;
        this.traps = traps;
    }

    /** A monitor as its owner would have set it up by hand. */
    static JsonObject usual(String mid, String name, String address, String mode) {
        JsonObject details = new JsonObject();
        details.addProperty("auto_host", address);
        details.addProperty("auto_host_enable", "1");
        details.addProperty("muser", "");
        details.addProperty("mpass", "");
        details.addProperty("rtsp_transport", "tcp");
        details.addProperty("stream_type", "hls");
        details.addProperty("stream_vcodec", "copy");
        details.addProperty("snap", "1");
        details.addProperty("vcodec", "copy");
        details.addProperty("cutoff", "1");
        details.addProperty("dir", "");
        details.addProperty("detector", "0");
        details.addProperty("record_timelapse", "0");
        details.addProperty("max_keep_days", "2");
        details.add("input_map_choices", new JsonObject());
        JsonObject monitor = new JsonObject();
        monitor.addProperty("mode", mode);
        monitor.addProperty("mid", mid);
        monitor.addProperty("name", name);
        monitor.addProperty("type", "h264");
        monitor.addProperty("ext", "mp4");
        monitor.addProperty("protocol", "rtsp");
        monitor.addProperty("host", "127.0.0.1");
        monitor.addProperty("path", "/main");
        monitor.addProperty("port", 554);
        monitor.add("fps", JsonNull.INSTANCE);
        monitor.addProperty("width", 640);
        monitor.addProperty("height", 360);
        monitor.add("details", details);
        return monitor;
    }

    /** Returns whether there was one. A field that is not given stays, details go as a whole. */
    boolean configure(String mid, JsonObject data) {
        boolean known = stored.containsKey(mid);
        boolean fails = traps.has(ShinobiTrap.UPDATE_FAILS) || isEmptyText(data.get("fps"));
        JsonObject next = known ? running.get(mid).deepCopy() : new JsonObject();
        data.entrySet().forEach(field -> next.add(field.getKey(), field.getValue()));
        running.put(mid, next);
        if (!(known && fails)) {
            stored.put(mid, next.deepCopy());
        }
        return known;
    }

    /** @param value a list where it looks like one, as its page sends them */
    void setting(String mid, String name, String value) {
        JsonElement set = value.startsWith("[") ? JsonParser.parseString(value) : new JsonPrimitive(value);
        stored.get(mid).getAsJsonObject("details").add(name, set);
        running.get(mid).getAsJsonObject("details").add(name, set.deepCopy());
    }

    /** A setting as it runs; empty where there is none. */
    String setting(String mid, String name) {
        JsonElement value = running.get(mid).getAsJsonObject("details").get(name);
        return value == null ? "" : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    void remove(String mid) {
        stored.remove(mid);
        running.remove(mid);
    }

    boolean has(String mid) {
        return stored.containsKey(mid);
    }

    List<String> all() {
        return List.copyOf(stored.keySet());
    }

    String mode(String mid) {
        return running.get(mid).get("mode").getAsString();
    }

    void mode(String mid, String mode) {
        if (!traps.has(ShinobiTrap.UPDATE_FAILS)) {
            stored.get(mid).addProperty("mode", mode);
        }
        running.get(mid).addProperty("mode", mode);
    }

    /** What it runs on from now on is what is stored. */
    void restart() {
        running.clear();
        stored.forEach((mid, monitor) -> running.put(mid, monitor.deepCopy()));
    }

    /** The address its picture really comes from. */
    Optional<String> source(String mid) {
        return Optional.ofNullable(running.get(mid))
                .map(monitor -> monitor.getAsJsonObject("details").get("auto_host"))
                .map(JsonElement::getAsString);
    }

    void kill(String mid) {
        stored.get(mid).getAsJsonObject("details").remove("input_map_choices");
        running.get(mid).getAsJsonObject("details").remove("input_map_choices");
    }

    /** Without choices of inputs its process dies. */
    boolean alive(String mid) {
        return running.get(mid).getAsJsonObject("details").has("input_map_choices");
    }

    JsonObject told(String mid, String key) {
        JsonObject kept = stored.get(mid);
        JsonObject told = new JsonObject();
        told.addProperty("ke", group);
        told.addProperty("mid", mid);
        told.add("name", kept.get("name"));
        told.add("details", details(kept.getAsJsonObject("details")));
        ORDER.forEach(field -> told.add(field, kept.has(field) ? kept.get(field) : JsonNull.INSTANCE));
        told.add("saveDir", JsonNull.INSTANCE);
        told.add("tags", JsonNull.INSTANCE);
        told.addProperty("currentlyWatching", 0);
        String[] status = status(mid);
        told.addProperty("status", status[0]);
        told.addProperty("code", status[1]);
        told.addProperty("subStreamActive", false);
        JsonArray streams = new JsonArray();
        streams.add("/" + key + "/hls/" + group + "/" + mid + "/s.m3u8");
        told.add("streams", streams);
        JsonObject sorted = new JsonObject();
        sorted.add("hls", streams.deepCopy());
        told.add("streamsSortedByType", sorted);
        return told;
    }

    private String[] status(String mid) {
        if (mode(mid).equals("stop")) {
            return new String[] {"Stopped", "5"};
        }
        if (!alive(mid)) {
            return new String[] {"Died", "7"};
        }
        return mode(mid).equals("record") ? new String[] {"Recording", "3"} : new String[] {"Watching", "2"};
    }

    /** Numbers that were given as text come back as numbers. */
    private static JsonObject details(JsonObject kept) {
        JsonObject told = new JsonObject();
        kept.entrySet().forEach(field -> told.add(field.getKey(), number(field.getValue())));
        return told;
    }

    private static JsonElement number(JsonElement value) {
        boolean digits = value.isJsonPrimitive() && value.getAsString().matches("0|[1-9]\\d{0,8}");
        return digits ? new JsonPrimitive(value.getAsInt()) : value;
    }

    private static boolean isEmptyText(JsonElement value) {
        return value != null && value.isJsonPrimitive() && value.getAsString().isEmpty();
    }
}
