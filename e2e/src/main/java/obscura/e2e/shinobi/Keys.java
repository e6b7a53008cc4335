package obscura.e2e.shinobi;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may do what: each key and its permissions, as Shinobi calls them. */
final class Keys {
    static final Set<String> ALL = Set.of(
            "get_monitors",
            "edit_monitors",
            "control_monitors",
            "get_logs",
            "watch_stream",
            "watch_snapshot",
            "watch_videos",
            "delete_videos");

    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

    void add(String key, Set<String> permissions) {
        keys.put(key, Set.copyOf(permissions));
    }

    void remove(String key) {
        keys.remove(key);
    }

    boolean may(String key, String permission) {
        return keys.getOrDefault(key, Set.of()).contains(permission);
    }

    boolean knows(String key) {
        return keys.containsKey(key);
    }
}
