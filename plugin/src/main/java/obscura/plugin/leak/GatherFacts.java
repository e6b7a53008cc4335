package obscura.plugin.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.ViewProof;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.posture.Cover;
import obscura.plugin.posture.Facts;
import obscura.plugin.posture.KeptClear;
import obscura.plugin.posture.Recorder;
import obscura.plugin.posture.Zones;

/**
 * What is known of a camera, from what is kept here and from nothing that has to be asked for. Any thread.
 *
 * <p>Moving pictures are not covered yet and nobody can lift: both come with masked live pictures.
 *
 * @param rule how long our own rules let the recordings of a camera live; counts only where we may delete
 */
public record GatherFacts(
        Nvrs nvrs, Scans scans, Masks masks, Clips clips, Function<CameraId, Optional<Duration>> rule) {
    public Facts of(Camera camera) {
        Recorder recorder = Recorder.UNKNOWN;
        Optional<Duration> keeps = Optional.empty();
        boolean footage = clips.oldest(camera.id()).isPresent();
        Optional<KnownNvr> nvr = nvrs.find(camera.nvr());
        if (nvr.isPresent()) {
            Optional<Scan> scan = scans.find(camera.nvr());
            recorder = scan.map(seen -> recorder(seen, camera, footage)).orElse(Recorder.NOT_LOOKED_AT);
            keeps = shorter(scan.flatMap(seen -> seen.keeps(camera.nvrName())), ruled(nvr.get(), camera.id()));
        }
        KeptClear kept = new KeptClear(footage || recorder.seen().isEmpty(), keeps);
        return new Facts(recorder, zones(camera.id()), Cover.NONE, kept, 0);
    }

    private Optional<Duration> ruled(KnownNvr nvr, CameraId camera) {
        return nvr.settings().mayDelete() ? rule.apply(camera) : Optional.empty();
    }

    private static Optional<Duration> shorter(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Duration::compareTo);
    }

    /** Whoever was not seen whole may record, and there is footage of whoever does. */
    private static Recorder recorder(Scan scan, Camera camera, boolean footage) {
        Set<Sight> sights = EnumSet.noneOf(Sight.class);
        scan.about(camera.nvrName()).forEach(finding -> sights.add(finding.sight()));
        if (scan.whole().isEmpty() && footage) {
            sights.add(Sight.RECORDS);
        }
        return new Recorder(true, scan.whole(), sights);
    }

    private Zones zones(CameraId camera) {
        WantedMasks wanted = masks.wanted(camera);
        if (wanted.masks().isEmpty()) {
            return Zones.NONE;
        }
        WatchNotes notes = masks.notes(camera);
        boolean settled = masks.attempt(camera).isEmpty() && notes.drifts().isEmpty();
        Optional<Instant> proven = masks.report(camera)
                .filter(report -> settled && isOf(report, wanted) && report.isProven())
                .map(GatherFacts::oldestProof);
        return new Zones(true, proven);
    }

    private static boolean isOf(MaskReport report, WantedMasks wanted) {
        return report.version() == wanted.version()
                && report.standing() == MaskReport.Standing.WANTED
                && report.masks().size() == wanted.masks().size();
    }

    private static Instant oldestProof(MaskReport report) {
        List<Instant> times = report.masks().stream()
                .flatMap(mask -> mask.proofs().stream())
                .map(ViewProof::at)
                .toList();
        return times.stream().min(Instant::compareTo).orElseThrow();
    }
}
