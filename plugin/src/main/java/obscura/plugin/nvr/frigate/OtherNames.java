package obscura.plugin.nvr.frigate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;

/**
 * Which files had other names on the disk (hard links) when their deletion was asked for: one name going is not the file going.
 * Known where the folder is mounted, and until Obscura ends. Any thread.
 */
final class OtherNames {
    private static final int MOST_REMEMBERED = 50_000;

    private final Media media;
    private final Set<String> linked = new LinkedHashSet<>();

    OtherNames(Media media) {
        this.media = media;
    }

    /** Those of them that have now, with a sentence for each. */
    Map<KeptItem, String> of(List<KeptItem> items) {
        return media.mount()
                .map(mount -> mount.otherNames(items, OtherNames::path))
                .orElse(Map.of());
    }

    private static String path(KeptItem item) {
        return item.kind() == KeptKind.EVENT || item.kind() == KeptKind.REVIEW ? "" : item.key();
    }

    void remember(List<KeptItem> items) {
        of(items).keySet().forEach(item -> add(item.key()));
    }

    private synchronized void add(String key) {
        linked.add(key);
        if (linked.size() > MOST_REMEMBERED) {
            linked.remove(linked.iterator().next());
        }
    }

    synchronized boolean had(String key) {
        return linked.contains(key);
    }
}
