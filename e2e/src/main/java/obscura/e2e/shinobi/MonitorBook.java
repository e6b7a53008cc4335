package obscura.e2e.shinobi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Its monitors: as they are stored, which is what it tells, and as they run, which is what it does. The two differ when a
 * change could not be stored. Not safe for several threads.
 */
final class MonitorBook {
    private static final List<String> ORDER =
            List.of("type", "ext", "protocol", "host", "path", "port", "fps", "mode", "width", "height");

    private final Map<String, ObjectNode> stored = new TreeMap<>();
    private final Map<String, ObjectNode> running = new TreeMap<>();
    private final String group;
    private final Traps traps;

    MonitorBook(String group, Traps traps) {
        this.group = group;
        this.traps = traps;
    }

    /** A monitor as its owner would have set it up by hand. */
    static ObjectNode usual(String mid, String name, String address, String mode) {
        ObjectNode details = Tree.object();
        details.put("auto_host", address);
        details.put("auto_host_enable", "1");
        details.put("muser", "");
        details.put("mpass", "");
        details.put("rtsp_transport", "tcp");
        details.put("stream_type", "hls");
        details.put("stream_vcodec", "copy");
        details.put("snap", "1");
        details.put("vcodec", "copy");
        details.put("cutoff", "1");
        details.put("dir", "");
        details.put("detector", "0");
        details.put("record_timelapse", "0");
        details.put("max_keep_days", "2");
        details.set("input_map_choices", Tree.object());
        ObjectNode monitor = Tree.object();
        monitor.put("mode", mode);
        monitor.put("mid", mid);
        monitor.put("name", name);
        monitor.put("type", "h264");
        monitor.put("ext", "mp4");
        monitor.put("protocol", "rtsp");
        monitor.put("host", "127.0.0.1");
        monitor.put("path", "/main");
        monitor.put("port", 554);
        monitor.putNull("fps");
        monitor.put("width", 640);
        monitor.put("height", 360);
        monitor.set("details", details);
        return monitor;
    }

    /** Returns whether there was one. A field that is not given stays, details go as a whole. */
    boolean configure(String mid, ObjectNode data) {
        boolean known = stored.containsKey(mid);
        boolean fails = traps.has(ShinobiTrap.UPDATE_FAILS) || isEmptyText(data.get("fps"));
        ObjectNode next = known ? running.get(mid).deepCopy() : Tree.object();
        next.setAll(data);
        running.put(mid, next);
        if (!(known && fails)) {
            stored.put(mid, next.deepCopy());
        }
        return known;
    }

    /** @param value a list where it looks like one, as its page sends them */
    void setting(String mid, String name, String value) {
        JsonNode set = value.startsWith("[") ? Tree.read(value) : JsonNodeFactory.instance.stringNode(value);
        stored.get(mid).get("details").asObject().set(name, set);
        running.get(mid).get("details").asObject().set(name, set.deepCopy());
    }

    /** A setting as it runs; empty where there is none. */
    String setting(String mid, String name) {
        JsonNode value = running.get(mid).get("details").asObject().get(name);
        return value == null ? "" : value.isValueNode() ? value.asString() : value.toString();
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
        return running.get(mid).get("mode").asString();
    }

    void mode(String mid, String mode) {
        if (!traps.has(ShinobiTrap.UPDATE_FAILS)) {
            stored.get(mid).put("mode", mode);
        }
        running.get(mid).put("mode", mode);
    }

    /** What it runs on from now on is what is stored. */
    void restart() {
        running.clear();
        stored.forEach((mid, monitor) -> running.put(mid, monitor.deepCopy()));
    }

    /** The address its picture really comes from. */
    Optional<String> source(String mid) {
        return Optional.ofNullable(running.get(mid))
                .map(monitor -> monitor.get("details").asObject().get("auto_host"))
                .map(JsonNode::asString);
    }

    void kill(String mid) {
        stored.get(mid).get("details").asObject().remove("input_map_choices");
        running.get(mid).get("details").asObject().remove("input_map_choices");
    }

    /** Without choices of inputs its process dies. */
    boolean alive(String mid) {
        return running.get(mid).get("details").asObject().has("input_map_choices");
    }

    ObjectNode told(String mid, String key) {
        ObjectNode kept = stored.get(mid);
        ObjectNode told = Tree.object();
        told.put("ke", group);
        told.put("mid", mid);
        told.set("name", kept.get("name"));
        told.set("details", details(kept.get("details").asObject()));
        ORDER.forEach(
                field -> told.set(field, kept.has(field) ? kept.get(field) : JsonNodeFactory.instance.nullNode()));
        told.putNull("saveDir");
        told.putNull("tags");
        told.put("currentlyWatching", 0);
        String[] status = status(mid);
        told.put("status", status[0]);
        told.put("code", status[1]);
        told.put("subStreamActive", false);
        ArrayNode streams = Tree.array();
        streams.add("/" + key + "/hls/" + group + "/" + mid + "/s.m3u8");
        told.set("streams", streams);
        ObjectNode sorted = Tree.object();
        sorted.set("hls", streams.deepCopy());
        told.set("streamsSortedByType", sorted);
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
    private static ObjectNode details(ObjectNode kept) {
        ObjectNode told = Tree.object();
        kept.properties().forEach(field -> told.set(field.getKey(), number(field.getValue())));
        return told;
    }

    private static JsonNode number(JsonNode value) {
        boolean digits = value.isValueNode() && value.asString().matches("0|[1-9]\\d{0,8}");
        return digits ? JsonNodeFactory.instance.numberNode(value.asInt()) : value;
    }

    private static boolean isEmptyText(JsonNode value) {
        return value != null && value.isValueNode() && value.asString().isEmpty();
    }
}
