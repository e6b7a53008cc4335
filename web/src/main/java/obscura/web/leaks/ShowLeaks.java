package obscura.web.leaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import obscura.plugin.broker.Brokers;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Finding.Source;
import obscura.plugin.leak.Scan;
import obscura.plugin.leak.Scans;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.posture.Reason;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.NotThere;
import obscura.web.posture.Postures;
import obscura.web.settings.SettingsRoutes;

/** Puts the page together from what is kept; whoever may see some cameras only is shown nothing of others or of the whole. */
record ShowLeaks(Cameras cameras, Scans scans, Brokers brokers, Postures postures, LeakRuns runs) {
    /** In the order in which they weigh. */
    private static final List<Sight> ORDER = List.of(
            Sight.OPEN_PORT,
            Sight.RESTREAM,
            Sight.BROKER_PICTURES,
            Sight.FACE_RECOGNITION,
            Sight.PLATE_RECOGNITION,
            Sight.UNKNOWN_VERSION,
            Sight.RESTART_PENDING);

    LeaksPage page(Call call, KnownNvr nvr, Form form) {
        MayKnow may = MayKnow.of(call.visitor(), nvr.id(), cameras);
        if (may.isNothing()) {
            throw new NotThere();
        }
        boolean manages = SettingsRoutes.managesRecordings(call.visitor());
        // Asked first: what ends in between is then shown as still going on, never as if nobody had looked.
        boolean running = runs.isRunning(nvr.id());
        Optional<Scan> scan = scans.find(nvr.id());
        return new LeaksPage(
                call.view(),
                nvr,
                scan,
                groups(scan.map(Scan::findings).orElse(List.of()), may),
                scan.map(Scan::counts).orElse(List.of()).stream()
                        .filter(count -> may.of(count.camera()))
                        .map(count -> count(count, may))
                        .toList(),
                may.cameras().stream().filter(this::isUnproven).toList(),
                running,
                manages ? runs.outcome(nvr.id()) : Optional.empty(),
                manages,
                manages ? brokers.find(nvr.id()) : Optional.empty(),
                form);
    }

    private static LeaksPage.Count count(PublishedCount count, MayKnow may) {
        return new LeaksPage.Count(may.name(count.camera()), count.what(), count.active(), count.count());
    }

    private boolean isUnproven(Camera camera) {
        return postures.of(camera).reasons().contains(Reason.MASKS_NOT_PROVEN);
    }

    private static List<LeaksPage.Group> groups(List<Finding> findings, MayKnow may) {
        TreeMap<Integer, LeaksPage.Group> groups = new TreeMap<>();
        findings.stream()
                .filter(may::of)
                .forEach(finding -> groups.computeIfAbsent(
                                weight(finding), w -> new LeaksPage.Group(key(finding), new ArrayList<>()))
                        .places()
                        .add(new LeaksPage.Place(finding, may.name(finding))));
        groups.values().forEach(group -> group.places().sort(Comparator.comparing(LeaksPage.Place::camera)));
        return List.copyOf(groups.values());
    }

    private static int weight(Finding finding) {
        int place = ORDER.indexOf(finding.sight());
        int weight = place < 0 ? ORDER.size() + finding.sight().ordinal() : place;
        return 2 * weight + (finding.source() == Source.BROKER ? 0 : 1);
    }

    private static String key(Finding finding) {
        return finding.source() == Source.BROKER
                ? "brokerkept"
                : finding.sight().name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
