package obscura.plugin.masking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/** One look after the masks of one camera: read back, looked for, told of, gone on with, and put back where that is allowed. */
final class LookAgain {
    private final Masks masks;
    private final MaskCameras cameras;
    private final Frames frames;
    private final ApplyMasks apply;
    private final Journal journal;
    private final RaiseDrifts drifts;
    private final Clock clock;
    private final MaskTiming timing;

    LookAgain(
            Masks masks,
            MaskCameras cameras,
            Frames frames,
            ApplyMasks apply,
            Journal journal,
            Clock clock,
            MaskTiming timing) {
        this.masks = masks;
        this.cameras = cameras;
        this.frames = frames;
        this.apply = apply;
        this.journal = journal;
        this.drifts = new RaiseDrifts(journal);
        this.clock = clock;
        this.timing = timing;
    }

    /**
     * @param pictures whether every view is looked at in any case
     * @return empty when no masks were ever applied to this camera
     */
    Optional<MaskReport> look(CameraLink link, boolean pictures, Who who) {
        CameraId id = link.camera();
        return apply.alone(id, () -> {
            if (masks.attempt(id).isPresent()) {
                return goneOnWith(link, who);
            }
            return masks.report(id).map(last -> looked(link, last, pictures, who));
        });
    }

    /** A change that broke off: red from now on, and carried to its end as soon as the camera answers. */
    private Optional<MaskReport> goneOnWith(CameraLink link, Who who) {
        CameraId id = link.camera();
        Instant now = clock.instant();
        WatchNotes before = masks.notes(id);
        List<Drift> all = new ArrayList<>(before.drifts());
        all.addAll(Drifts.unseen(List.of(BrokenOff.drift(now)), all));
        drifts.raise(id, all, before.drifts());
        WatchNotes broken = new WatchNotes(before.readAt(), before.framesAt(), before.silentSince(), all);
        masks.note(id, broken);
        if (cameras.open(link).pictures().why().filter(CameraTrouble::isSilence).isPresent()) {
            silent(id, broken, now);
            return masks.report(id);
        }
        return Optional.of(apply.apply(id, who));
    }

    private void silent(CameraId id, WatchNotes before, Instant now) {
        Optional<Instant> since = before.silentSince().or(() -> Optional.of(now));
        masks.note(id, new WatchNotes(Optional.of(now), before.framesAt(), since, before.drifts()));
    }

    private MaskReport looked(CameraLink link, MaskReport last, boolean pictures, Who who) {
        CameraId id = link.camera();
        Instant now = clock.instant();
        WatchNotes before = masks.notes(id);
        MaskCamera camera = cameras.open(link);
        CameraAnswer<Situation> answer = Situation.of(camera);
        if (answer.why().filter(CameraTrouble::isSilence).isPresent()) {
            silent(id, before, now);
            return last;
        }
        if (answer.why().isPresent()) {
            return refused(id, last, answer.why().get(), now);
        }
        Situation situation = answer.found().orElseThrow();
        List<Drift> found = new ArrayList<>();
        found.addAll(Drifts.ofMasks(last, masks.ours(id), situation.all(), now));
        found.addAll(Drifts.ofPictures(last, situation.pictures().all(), now));
        boolean look =
                pictures || !found.isEmpty() || before.silentSince().isPresent() || timing.isPicturesTime(before, now);
        boolean mend = link.reapply() && found.stream().anyMatch(Drifts::isMendable);
        if (mend) {
            drifts.raise(id, found, before.drifts());
            return apply.apply(id, Who.OBSCURA);
        }
        return told(id, last, new Seen(situation, found, look), camera, before, who);
    }

    private record Seen(Situation situation, List<Drift> drifts, boolean look) {}

    private MaskReport told(CameraId id, MaskReport last, Seen seen, MaskCamera camera, WatchNotes before, Who who) {
        List<OurMask> ours = new StillOurs(Optional.of(last), Optional.empty())
                .among(masks.ours(id), seen.situation().all());
        LookForMasks.Looked looked = results(ours, last, seen, camera);
        List<MaskResult> results = looked.masks();
        List<Drift> found = new ArrayList<>(seen.drifts());
        found.addAll(Drifts.ofProofs(results, seen.situation().pictures(), clock.instant()));
        List<Drift> since = Drifts.since(found, before.drifts());
        drifts.raise(id, found, before.drifts());
        Instant now = clock.instant();
        Optional<Instant> framesAt = seen.look() ? Optional.of(now) : before.framesAt();
        MaskReport report = new MaskReport(
                last.version(),
                now,
                last.standing(),
                results,
                // What was kept when it was applied: a slow creep must not become the measure of itself.
                last.ours(),
                Outcomes.those(seen.situation().all(), ours, false),
                last.pictures(),
                looked.openSnapshots(),
                Optional.empty());
        masks.report(id, report);
        masks.note(id, new WatchNotes(Optional.of(now), framesAt, Optional.empty(), since));
        if (seen.look()) {
            journal.append(new Note(
                    who, Act.PROVE_MASKS, Optional.of(id), Optional.empty(), proven(results), "", Result.DONE));
        }
        return report;
    }

    private LookForMasks.Looked results(List<OurMask> ours, MaskReport last, Seen seen, MaskCamera camera) {
        List<WantedMask> wanted = last.masks().stream().map(MaskResult::wanted).toList();
        Situation now = seen.situation();
        List<MaskResult> results = new Outcomes(now, ours, Map.of(), Map.of(), Optional.empty()).of(wanted);
        if (!seen.look()) {
            List<MaskResult> old = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                old.add(results.get(i).withProofs(last.masks().get(i).proofs()));
            }
            return new LookForMasks.Looked(old, last.openSnapshots());
        }
        List<KeptMask> kept = Outcomes.those(now.all(), ours, true);
        try (Frames.Session session = frames.session()) {
            return new LookForMasks(new ViewLook(camera, session, clock), timing, clock)
                    .in(now.pictures(), results, Map.of(), last.masks(), kept);
        }
    }

    private static String proven(List<MaskResult> results) {
        return results.size() + " masks, "
                + results.stream().filter(MaskResult::isProven).count() + " proven in every view";
    }

    /** It answers, and no longer lets its masks be read. */
    private MaskReport refused(CameraId id, MaskReport last, CameraTrouble trouble, Instant now) {
        MaskReport report = new MaskReport(
                last.version(),
                now,
                last.standing(),
                last.masks(),
                last.ours(),
                last.notOurs(),
                last.pictures(),
                last.openSnapshots(),
                Optional.of(trouble));
        masks.report(id, report);
        WatchNotes before = masks.notes(id);
        masks.note(id, new WatchNotes(Optional.of(now), before.framesAt(), Optional.empty(), before.drifts()));
        return report;
    }
}
