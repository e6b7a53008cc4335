package obscura.e2e.shinobi;

import java.util.Map;

/**
 * What a Shinobi was asked, for tests.
 *
 * @param path after the key, as {@code videos/grp1/cam1}
 * @param body as text; empty where there was none or where it was a file
 */
public record ReceivedRequest(String method, String key, String path, Map<String, String> query, String body) {
    public ReceivedRequest {
        query = Map.copyOf(query);
    }

    /** Whether the question has both ends of its range, each with an offset of its own. */
    public boolean bounded() {
        return exact("start") && exact("end");
    }

    private boolean exact(String name) {
        return query.getOrDefault(name, "").matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})");
    }
}
