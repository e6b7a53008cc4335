package obscura.plugin.nvr;

import java.util.ArrayList;
import java.util.List;

/** The folders nothing could be said about in a round. */
final class Unread {
    private static final int MOST = 100;

    private final List<String> folders = new ArrayList<>();

    void add(String folder) {
        if (folders.size() <= MOST) {
            folders.add(folder);
        }
    }

    boolean hasAny() {
        return !folders.isEmpty();
    }

    /** Whether a file could lie there unseen. */
    boolean hides(String path) {
        return folders.size() > MOST
                || folders.stream()
                        .anyMatch(folder -> folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/"));
    }
}
