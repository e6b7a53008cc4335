package obscura.plugin.nvr.shinobi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.time.TimeRange;

/**
 * What a Shinobi keeps, with recordings known by the paths of their clips, as the index of footage knows them: by its own names
 * the same clip would be two things, and neither would be found again.
 *
 * @param store knows them by the names of their files
 */
public record StoreByClipPath(String group, NvrStore store) implements NvrStore {
    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        return store.canDelete();
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        store.list(camera, range, new KeptListing() {
            @Override
            public void found(KeptItem item) {
                into.found(item.kind() == KeptKind.RECORDING ? keyed(item, folder(item) + item.key()) : item);
            }

            @Override
            public void unread(KeptKind kind, String why) {
                into.unread(kind, why);
            }

            @Override
            public boolean goOn() {
                return into.goOn();
            }
        });
    }

    private String folder(KeptItem item) {
        return group + "/" + item.camera() + "/";
    }

    private static KeptItem keyed(KeptItem item, String key) {
        return new KeptItem(item.kind(), item.camera(), item.range(), key, item.bytes());
    }

    /** A path of another group or camera stays whole, and is no name there. */
    private List<KeptItem> named(List<KeptItem> items) {
        return items.stream()
                .map(item -> item.kind() == KeptKind.RECORDING && item.key().startsWith(folder(item))
                        ? keyed(item, item.key().substring(folder(item).length()))
                        : item)
                .toList();
    }

    @Override
    public Map<KeptItem, String> otherNames(List<KeptItem> items) {
        List<KeptItem> named = named(items);
        Map<KeptItem, String> found = store.otherNames(named);
        Map<KeptItem, String> ours = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (found.containsKey(named.get(i))) {
                ours.put(items.get(i), found.get(named.get(i)));
            }
        }
        return ours;
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        List<KeptItem> named = named(items);
        List<Said> said = store.delete(named);
        List<Said> ours = new ArrayList<>(items.size());
        for (int i = 0; i < Math.min(items.size(), said.size()); i++) {
            Said one = said.get(i);
            ours.add(one.item().equals(named.get(i)) ? new Said(items.get(i), one.word(), one.sentence()) : one);
        }
        return ours;
    }

    /** An answer about something else stays one, and is seen to be. */
    @Override
    public List<Look> look(List<KeptItem> items) {
        List<KeptItem> named = named(items);
        List<Look> looks = store.look(named);
        List<Look> ours = new ArrayList<>(items.size());
        for (int i = 0; i < Math.min(items.size(), looks.size()); i++) {
            Look one = looks.get(i);
            ours.add(
                    one.item().equals(named.get(i))
                            ? new Look(items.get(i), one.standing(), one.how(), one.at())
                            : one);
        }
        return ours;
    }

    @Override
    public Answer<OwnRetention> keeps(String camera) {
        return store.keeps(camera);
    }

    @Override
    public Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days) {
        return store.keepFor(camera, kind, days);
    }
}
