package obscura.plugin.nvr.frigate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import obscura.plugin.nvr.folder.MountedFolder;
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

    void remember(List<KeptItem> items) {
        media.mount()
                .ifPresent(mount -> items.stream()
                        .filter(item -> item.kind() != KeptKind.EVENT && item.kind() != KeptKind.REVIEW)
                        .map(KeptItem::key)
                        .filter(key -> hasOthers(mount, key))
                        .forEach(this::add));
    }

    private static boolean hasOthers(MountedFolder mount, String key) {
        return mount.names(key).found().orElse(0) > 1;
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
