package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlBrokers;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlMasks;
import obscura.migrations.SqlNvrs;
import obscura.migrations.SqlRules;
import obscura.migrations.SqlScans;
import obscura.plugin.broker.Broker;
import obscura.plugin.broker.Brokers;
import obscura.plugin.broker.mqtt.Bounds;
import obscura.plugin.broker.mqtt.MqttBroker;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Journal;
import obscura.plugin.leak.Doors;
import obscura.plugin.leak.GatherFacts;
import obscura.plugin.leak.LeakRounds;
import obscura.plugin.leak.ScanForLeaks;
import obscura.plugin.leak.Scans;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.site.Site;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.Rules;
import obscura.web.home.Home;
import obscura.web.http.Route;
import obscura.web.leaks.LeakAttention;
import obscura.web.leaks.LeakRuns;
import obscura.web.leaks.LeaksApi;
import obscura.web.leaks.LeaksRoutes;
import obscura.web.overview.Attention;
import obscura.web.posture.PostureApi;
import obscura.web.posture.Postures;

/** {@link WiringOfApp} continued: how cameras stand, and where pictures leave their recorders. */
final class WiringOfPosture implements AutoCloseable {
    /** How often it is asked which recorder is due. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(5);

    private final Cameras cameras;
    private final Nvrs nvrs;
    private final Scans scans;
    private final Brokers brokers;
    private final Journal journal;
    private final ScanForLeaks leaks;
    private final Postures postures;
    private final LeakRuns runs = new LeakRuns();
    private final ExecutorService rounds = LeakRounds.threads();

    /**
     * @param doors the way to each recorder
     * @param jobs not started yet; the scan is named here
     */
    WiringOfPosture(
            Home home,
            Database database,
            Function<NvrId, Optional<NvrDoor>> doors,
            Site site,
            Journal journal,
            DurableJobs jobs,
            Clock clock) {
        this.journal = journal;
        cameras = new SqlCameras(database);
        nvrs = new SqlNvrs(database);
        scans = new SqlScans(database);
        brokers = new SqlBrokers(database, SecretBox.in(home.keys()));
        leaks = new ScanForLeaks(nvrs, cameras, new Ways(doors, brokers, site), scans, journal, clock);
        Rules rules = new SqlRules(database);
        GatherFacts facts = new GatherFacts(
                nvrs, scans, new SqlMasks(database), new SqlClips(database), camera -> lives(rules, camera));
        postures = new Postures(facts::of, clock);
        jobs.again("scan-leaks", BETWEEN_ROUNDS, new LeakRounds(leaks, rounds)::round);
    }

    private static Optional<Duration> lives(Rules rules, CameraId camera) {
        return rules.current()
                .ruling(Optional.of(camera), RuleKind.RECORDINGS)
                .map(ruling -> Duration.ofDays(ruling.rule().days()));
    }

    Postures postures() {
        return postures;
    }

    Attention.Source attention() {
        return new LeakAttention(nvrs, cameras, scans);
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>(new PostureApi(cameras, postures).routes());
        routes.addAll(new LeaksRoutes(nvrs, cameras, scans, brokers, postures, leaks, runs, journal).routes());
        routes.addAll(new LeaksApi(nvrs, cameras, scans).routes());
        return routes;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        runs.close();
    }

    /** A broker is connected to anew for each look. */
    private record Ways(Function<NvrId, Optional<NvrDoor>> doors, Brokers brokers, Site site) implements Doors {
        @Override
        public Optional<NvrDoor> nvr(NvrId nvr) {
            return doors.apply(nvr);
        }

        @Override
        public Optional<Broker> broker(NvrId nvr) {
            return brokers.find(nvr)
                    .map(settings -> new MqttBroker(
                            settings,
                            brokers.password(nvr),
                            site.settings().allowLoopback(),
                            Bounds.NORMAL,
                            certificate -> brokers.pin(nvr, certificate)));
        }
    }
}
