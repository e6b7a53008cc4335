package obscura.plugin.export.order;

import java.util.function.LongSupplier;
import obscura.plugin.id.ExportId;
import obscura.plugin.work.Workers;

/** Writes down how far an export is, at most twice a second, and learns in doing so whether it is still wanted. */
final class ProgressNotes implements Workers.Watcher {
    private static final long BETWEEN = 500_000_000;

    private final Exports exports;
    private final ExportId id;
    private final LongSupplier nanos;
    private String phase = "";
    private long written;
    private boolean wanted = true;

    ProgressNotes(Exports exports, ExportId id, LongSupplier nanos) {
        this.exports = exports;
        this.id = id;
        this.nanos = nanos;
    }

    @Override
    public void progress(String nowIn, long done, long expected) {
        long now = nanos.getAsLong();
        if (!nowIn.equals(phase) || now - written >= BETWEEN) {
            phase = nowIn;
            written = now;
            wanted &= exports.progress(id, phase, expected <= 0 ? 0 : Math.min(1, done / (double) expected));
        }
    }

    boolean isWanted() {
        wanted &= exports.find(id)
                .filter(export -> export.state() == ExportState.RUNNING)
                .isPresent();
        return wanted;
    }
}
