package obscura.plugin.export.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.ExportId;

/** The same exports, but at the first progress somebody does something. */
final class CancellingExports implements Exports {
    private final Exports real;
    private final Runnable somebody;
    private boolean done;

    CancellingExports(Exports real, Runnable somebody) {
        this.real = real;
        this.somebody = somebody;
    }

    @Override
    public ExportOrder add(ExportWish wish) {
        return real.add(wish);
    }

    @Override
    public Optional<Export> find(ExportId id) {
        return real.find(id);
    }

    @Override
    public List<Export> newest(ExportFilter filter, Optional<ExportId> before, int most) {
        return real.newest(filter, before, most);
    }

    @Override
    public boolean update(Export changed) {
        return real.update(changed);
    }

    @Override
    public boolean progress(ExportId id, String phase, double fraction) {
        if (!done) {
            done = true;
            somebody.run();
        }
        return real.progress(id, phase, fraction);
    }

    @Override
    public void downloaded(ExportId id) {
        real.downloaded(id);
    }

    @Override
    public List<Export> expired(Instant now) {
        return real.expired(now);
    }

    @Override
    public List<Export> in(ExportState state) {
        return real.in(state);
    }
}
