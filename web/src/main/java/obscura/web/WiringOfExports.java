package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlExports;
import obscura.plugin.export.SignReceipt;
import obscura.plugin.export.order.CarryOutExport;
import obscura.plugin.export.order.ExportDesk;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.ExportQueue;
import obscura.plugin.export.order.Exports;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Journal;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.site.Site;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Workers;
import obscura.retention.hold.Hold;
import obscura.retention.hold.Holds;
import obscura.web.home.Home;

/** {@link WiringOfApp} continued: orders of exports, their turns, and the processes that carry them out. */
final class WiringOfExports implements AutoCloseable {
    private static final String EXPORT = "export";
    private static final String EXPIRE = "expire-exports";
    private static final Duration BETWEEN_EXPIRIES = Duration.ofMinutes(1);
    /** Up to so many cores exports run one at a time; each uses several. */
    private static final int FEW_CORES = 4;

    private final Exports exports;
    private final ExportFolders folders;
    private final ExportDesk desk;
    private final DurableJobs jobs;

    WiringOfExports(
            Home home,
            Database database,
            Journal journal,
            Site site,
            SiteKey key,
            CarryOutExport.Footage footage,
            Workers workers,
            Clock clock) {
        exports = new SqlExports(database);
        folders = new ExportFolders(home.exports(), home.temp());
        CarryOutExport carryOut = new CarryOutExport(
                exports,
                footage,
                workers,
                Bounds.EXPORT,
                folders,
                journal,
                new SignReceipt(key),
                () -> Duration.ofDays(site.settings().exportDays()),
                clock);
        int atOnce = Runtime.getRuntime().availableProcessors() <= FEW_CORES ? 1 : 2;
        jobs = new DurableJobs(database, DurableJobs.Lane.LONG, atOnce)
                .once(EXPORT, (id, payload) -> carryOut.carryOut(new ExportId(Long.parseLong(id))));
        desk = new ExportDesk(exports, new Line(jobs, clock), folders, journal, clock);
    }

    /** What expires and is not held is deleted among the short jobs, so that no export under way holds it up. */
    void expireAmong(DurableJobs shortJobs, Holds holds) {
        shortJobs.again(EXPIRE, BETWEEN_EXPIRIES, () -> {
            List<Hold> standing = holds.standing();
            desk.expire(export -> standing.stream()
                    .anyMatch(hold ->
                            hold.holds(export.order().camera(), export.order().range())));
            // A turn that was ordered while the last one of the same export was just ending may be lost.
            desk.remind();
        });
    }

    /** What waited or ran when the last process ended gets its turn again. */
    void start() {
        desk.resume();
        jobs.start();
    }

    boolean isStuck(Instant now) {
        return jobs.isStuck(now);
    }

    Exports exports() {
        return exports;
    }

    ExportFolders folders() {
        return folders;
    }

    ExportDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        jobs.close();
    }

    /** The queue of exports as durable jobs. */
    private record Line(DurableJobs jobs, Clock clock) implements ExportQueue {
        @Override
        public void add(ExportId id) {
            jobs.schedule(EXPORT, id.toString(), "", clock.instant());
        }

        @Override
        public void remove(ExportId id) {
            jobs.cancel(EXPORT, id.toString());
        }
    }
}
