package obscura.plugin.export.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.ExportId;

/** Exports in memory, for tests. */
public final class FakeExports implements Exports {
    private final Map<Long, Export> byId = new TreeMap<>();

    @Override
    public synchronized ExportOrder add(ExportWish wish) {
        if (in(ExportState.QUEUED).size() >= MOST_QUEUED) {
            throw ObscuraException.refused("Full.");
        }
        ExportOrder order = wish.as(new ExportId(byId.size() + 1L));
        byId.put(
                order.id().number(),
                new Export(order, ExportState.QUEUED, false, "", 0, "", Optional.empty(), Optional.empty(), 0, 1));
        return order;
    }

    @Override
    public synchronized Optional<Export> find(ExportId id) {
        return Optional.ofNullable(byId.get(id.number()));
    }

    @Override
    public synchronized List<Export> newest(ExportFilter filter, Optional<ExportId> before, int most) {
        return byId.values().stream()
                .filter(filter::lets)
                .filter(e -> before.isEmpty() || e.id().number() < before.get().number())
                .sorted(Comparator.comparing((Export e) -> e.id().number()).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean update(Export changed) {
        Export now = byId.get(changed.id().number());
        if (now.version() != changed.version()) {
            return false;
        }
        put(changed, changed.phase(), changed.progress(), now.downloads(), now.version() + 1);
        return true;
    }

    @Override
    public synchronized boolean progress(ExportId id, String phase, double fraction) {
        Export now = byId.get(id.number());
        if (now.state() != ExportState.RUNNING) {
            return false;
        }
        put(now, phase, fraction, now.downloads(), now.version());
        return true;
    }

    @Override
    public synchronized void downloaded(ExportId id) {
        Export now = byId.get(id.number());
        put(now, now.phase(), now.progress(), now.downloads() + 1, now.version());
    }

    private void put(Export e, String phase, double progress, long downloads, long version) {
        byId.put(
                e.id().number(),
                new Export(
                        e.order(),
                        e.state(),
                        e.decided(),
                        phase,
                        progress,
                        e.failure(),
                        e.result(),
                        e.expires(),
                        downloads,
                        version));
    }

    @Override
    public synchronized List<Export> expired(Instant now) {
        return byId.values().stream()
                .filter(e -> e.state() == ExportState.DONE || e.state() == ExportState.REVIEW)
                .filter(e -> !e.expires().orElseThrow().isAfter(now))
                .toList();
    }

    @Override
    public synchronized List<Export> in(ExportState state) {
        return byId.values().stream().filter(e -> e.state() == state).toList();
    }
}
