package obscura.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlDaysBefore;
import obscura.migrations.SqlEntries;
import obscura.migrations.SqlHolds;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlOldEntries;
import obscura.migrations.SqlOldItems;
import obscura.migrations.SqlRecordings;
import obscura.migrations.SqlRules;
import obscura.migrations.SqlRuns;
import obscura.migrations.SqlSchedules;
import obscura.plugin.ObscuraException;
import obscura.plugin.alert.Matter;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.masking.Masks;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.seal.SiteKey;
import obscura.plugin.site.Site;
import obscura.retention.certificate.CertificateFolder;
import obscura.retention.certificate.CutDownRuns;
import obscura.retention.certificate.MakeCertificate;
import obscura.retention.footage.AllFootage;
import obscura.retention.footage.InUse;
import obscura.retention.footage.NvrStores;
import obscura.retention.footage.OwnExports;
import obscura.retention.footage.OwnFootage;
import obscura.retention.footage.OwnJournal;
import obscura.retention.footage.ReadByExports;
import obscura.retention.footage.Recordings;
import obscura.retention.hold.HoldDesk;
import obscura.retention.hold.Holds;
import obscura.retention.rule.Rules;
import obscura.retention.rule.RulesDesk;
import obscura.retention.run.CarryOutRun;
import obscura.retention.run.Certify;
import obscura.retention.run.OldItems;
import obscura.retention.run.OwnRetentions;
import obscura.retention.run.RunDesk;
import obscura.retention.run.Runs;
import obscura.retention.run.SettleNvrs;
import obscura.retention.schedule.OverdueMeter;
import obscura.retention.schedule.RetentionRound;
import obscura.retention.schedule.Schedules;
import obscura.web.alerts.MattersNow;
import obscura.web.api.HoldsApi;
import obscura.web.api.RetentionApi;
import obscura.web.exports.HandOut;
import obscura.web.health.LookAtHealth;
import obscura.web.holds.HoldAttention;
import obscura.web.holds.HoldRoutes;
import obscura.web.home.Home;
import obscura.web.http.Route;
import obscura.web.overview.Attention;
import obscura.web.retention.Certified;
import obscura.web.retention.HeldBack;
import obscura.web.retention.RetentionAttention;
import obscura.web.retention.RulesRoutes;
import obscura.web.retention.RunRoutes;
import obscura.web.retention.ShowRun;
import obscura.web.retention.WatchRuns;

/** {@link WiringOfApp} continued: how long footage lives, what must be held, and the runs that delete the rest. */
final class WiringOfRetention implements AutoCloseable {
    private static final String RUN = "delete";
    private static final String SETTLE = "settle-nvrs";
    private static final Duration SETTLE_AGAIN = Duration.ofHours(6);

    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final WiringOfSafekeeping safekeeping;
    private final Journal journal;
    private final Cameras cameras;
    private final Nvrs nvrs;
    private final Rules rules;
    private final Holds holds;
    private final Runs runs;
    private final Schedules schedules;
    private final Recordings recordings;
    private final CertificateFolder certificates;
    private final HoldDesk holdDesk;
    private final RunDesk runDesk;
    private final OverdueMeter meter;
    private final DurableJobs jobs;
    private final WatchRuns watch;
    private final ShowRun show;

    /**
     * @param doors the way to what each recorder keeps
     * @param shortJobs not started yet; the round is named here
     */
    WiringOfRetention(
            Home home,
            Database database,
            Doors doors,
            WiringOfExports exports,
            WiringOfSafekeeping safekeeping,
            Site site,
            SiteKey key,
            Journal journal,
            DurableJobs shortJobs,
            Clock clock) {
        this.clock = clock;
        this.journal = journal;
        zone = () -> site.settings().zone();
        cameras = new SqlCameras(database);
        nvrs = new SqlNvrs(database);
        rules = new SqlRules(database);
        holds = new SqlHolds(database);
        runs = new SqlRuns(database);
        schedules = new SqlSchedules(database);
        recordings = new SqlRecordings(database);
        certificates = new CertificateFolder(home.certificates());
        this.safekeeping = safekeeping;
        holdDesk = new HoldDesk(holds, safekeeping.turn(), journal, clock);
        meter = new OverdueMeter(rules, holds, recordings, List.of(safekeeping.own()), runs, schedules, zone, clock);
        NvrStores stores = nvr -> doors.of(nvr).map(NvrDoor::store);
        ClipIndex index = new SqlClipIndex(database);
        AllFootage footage = new AllFootage(recordings, cameras, stores, index, own(home, database, exports, key));
        SettleNvrs settle = new OwnRetentions(rules, holds, cameras, stores, new SqlDaysBefore(database));
        CarryOutRun carryOut =
                carryOut(footage, new ReadByExports(exports.exports()), index, settle, certify(database, site, key));
        jobs = new DurableJobs(database, DurableJobs.Lane.DELETION, 1)
                .once(RUN, (id, payload) -> carryOut.carryOut(new RunId(Long.parseLong(id))))
                .once(SETTLE, (id, payload) -> settle(settle));
        runDesk = new RunDesk(runs, new RunsLine(jobs, RUN, clock), journal, clock);
        beginAmong(shortJobs);
        OldItems old = cutDownAmong(shortJobs, database, key);
        show = new ShowRun(runs, rules, cameras, nvrs, new HeldBack(rules, holds, recordings), certificates, old);
        watch = new WatchRuns(runs, show);
    }

    private Certify certify(Database database, Site site, SiteKey key) {
        Supplier<String> name = () -> site.settings().name();
        return new MakeCertificate(
                runs, certificates, new SqlEntries(database), key, name, new NamesNow(cameras, nvrs), clock);
    }

    /** What Obscura keeps itself: exports, copies of what is held, and its journal. */
    private List<OwnFootage> own(Home home, Database database, WiringOfExports exports, SiteKey key) {
        SqlJournal kept = new SqlJournal(database, clock, new AnchorFile(home.anchor()));
        return List.of(
                new OwnExports(exports.exports(), exports.desk(), exports.folders(), clock),
                safekeeping.own(),
                new OwnJournal(new SqlOldEntries(database, kept, key, clock), rules, clock));
    }

    /** Runs of long ago give way to their numbers. */
    private OldItems cutDownAmong(DurableJobs shortJobs, Database database, SiteKey key) {
        OldItems old = new SqlOldItems(database);
        CutDownRuns cutDown = new CutDownRuns(old, certificates, new SqlEntries(database), key::fingerprint, clock);
        shortJobs.again("old-items", CutDownRuns.EVERY, cutDown::round);
        return old;
    }

    /** The short jobs see to it that runs begin, so that none under way holds that up. */
    private void beginAmong(DurableJobs shortJobs) {
        RetentionRound round =
                new RetentionRound(schedules, rules, runs, runDesk, holdDesk, safekeeping::isAnyDue, zone, clock);
        shortJobs.again("retention", RetentionRound.EVERY, () -> {
            int standing = holds.standing().size();
            round.run();
            if (holds.standing().size() < standing) {
                settleSoon();
            }
            // A turn that was asked for while the last one of the same run was just ending may be lost.
            runDesk.resume();
        });
    }

    private CarryOutRun carryOut(AllFootage footage, InUse inUse, ClipIndex index, SettleNvrs settle, Certify certify) {
        return new CarryOutRun(new CarryOutRun.Ports(
                runs,
                rules,
                holds,
                holdDesk,
                safekeeping.turn(),
                footage,
                footage,
                inUse,
                index,
                settle,
                journal,
                certify,
                WiringOfRetention::pause,
                clock));
    }

    /** The way to an NVR; empty when it was removed. */
    interface Doors {
        Optional<NvrDoor> of(obscura.plugin.id.NvrId nvr);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObscuraException(
                    ObscuraException.Kind.INTERRUPTED, "Obscura is closing; the run goes on when it is back.", e);
        }
    }

    /** What waited or went on when the last process ended gets its turn again. */
    void start() {
        runDesk.resume();
        // The last process may have ended after a hold was set and before the recorders were told.
        if (!holds.standing().isEmpty()) {
            settleSoon();
        }
        jobs.start();
    }

    /** @param stuck whether other jobs are */
    LookAtHealth health(Path home, Predicate<Instant> stuck) {
        return new LookAtHealth(meter, runs, stuck.or(jobs::isStuck), home, clock);
    }

    /** What needs a person, for alerts. */
    Supplier<List<Matter>> matters(Masks masks) {
        return new MattersNow(meter, runs, masks, cameras, nvrs);
    }

    /** What the first page says. */
    List<Attention.Source> attention() {
        return List.of(
                new RetentionAttention(meter, runs, nvrs, cameras, clock),
                new HoldAttention(holds, safekeeping.safe(), cameras, clock));
    }

    List<Route> routes(HandOut handOut) {
        RulesDesk rulesDesk = new RulesDesk(rules, journal, clock);
        Certified certified = new Certified(certificates, handOut, journal, nvrs);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new RulesRoutes(
                        new RulesRoutes.Kept(rules, schedules, runs, cameras, nvrs, meter),
                        rulesDesk,
                        zone,
                        journal,
                        clock)
                .routes());
        routes.addAll(new RunRoutes(runs, runDesk, show, watch, certified).routes());
        routes.addAll(new HoldRoutes(holds, holdDesk, cameras, safekeeping.safe(), this::settleSoon, clock).routes());
        routes.addAll(new RetentionApi(rules, rulesDesk, runs, runDesk, certified, nvrs).routes());
        routes.addAll(new HoldsApi(holds, holdDesk, cameras, safekeeping.safe(), this::settleSoon).routes());
        return routes;
    }

    /** What a recorder could not be told now it is told later: also that a hold is over. */
    private void settle(SettleNvrs settle) {
        if (!settle.settle().isEmpty()) {
            Instant later = clock.instant().plus(SETTLE_AGAIN);
            jobs.schedule(SETTLE, "again-" + later.truncatedTo(ChronoUnit.HOURS), "", later);
        }
    }

    /** A hold is worth nothing where the recorder deletes by itself before the next run. */
    private void settleSoon() {
        safekeeping.soon();
        jobs.schedule(SETTLE, Long.toString(clock.millis()), "", clock.instant());
    }

    @Override
    public void close() {
        jobs.close();
    }

    /** Closed before the server: a stream that ends after its server confuses it. */
    AutoCloseable watch() {
        return watch;
    }
}
