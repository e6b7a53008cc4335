package obscura.e2e.deletion.frigate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
 * Lets something happen right before a run asks.
 *
 * @param what happens
 * @param turn before which question of that sort, from 1; ignored when it happens always
 */
record Mishap(NvrStore store, When when, Runnable what, int turn, AtomicInteger asked) implements NvrStore {
    enum When {
        DELETING,
        LOOKING,
        ALWAYS
    }

    Mishap(NvrStore store, When when, Runnable what, int turn) {
        this(store, when, what, turn, new AtomicInteger());
    }

    private void happen(When now) {
        if (when == When.ALWAYS || when == now && asked.incrementAndGet() == turn) {
            what.run();
        }
    }

    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        happen(When.ALWAYS);
        return store.canDelete();
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        happen(When.ALWAYS);
        store.list(camera, range, into);
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        happen(When.DELETING);
        return store.delete(items);
    }

    @Override
    public List<Look> look(List<KeptItem> items) {
        happen(When.LOOKING);
        return store.look(items);
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
