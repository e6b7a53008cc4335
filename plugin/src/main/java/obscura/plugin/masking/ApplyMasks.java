package obscura.plugin.masking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.masking.MaskReport.Standing;

/**
 * Puts the wanted masks of a camera on it: thinks, changes, reads back, and looks for them in every view. What is meant is on the
 * disk before the first change. Takes seconds, on the caller's thread; one camera at a time, any number of cameras.
 */
public final class ApplyMasks {
    private final Masks masks;
    private final CameraLinks links;
    private final MaskCameras cameras;
    private final Frames frames;
    private final Journal journal;
    private final RaiseDrifts drifts;
    private final Clock clock;
    private final MaskTiming timing;
    private final CameraTurns turns = new CameraTurns();

    public ApplyMasks(
            Masks masks,
            CameraLinks links,
            MaskCameras cameras,
            Frames frames,
            Journal journal,
            Clock clock,
            MaskTiming timing) {
        this.masks = masks;
        this.links = links;
        this.cameras = cameras;
        this.frames = frames;
        this.journal = journal;
        this.drifts = new RaiseDrifts(journal);
        this.clock = clock;
        this.timing = timing;
    }

    /** Keeps what is wanted from now on; nothing is sent to the camera before {@link #apply}. */
    public SaveResult save(CameraId id, WantedMasks wanted, Who who) {
        journal.append(note(id, who, Act.SAVE_MASKS, wanted.masks().size() + " masks", Result.DONE));
        return masks.save(id, wanted);
    }

    /** @throws ObscuraException REFUSED when the camera has no address, FAILED when the database or journal can't */
    public MaskReport apply(CameraId id, Who who) {
        CameraLink link = link(id);
        return turns.alone(id, () -> {
            MaskReport report = applied(id, cameras.open(link));
            masks.report(id, report);
            told(id, report);
            journal.append(note(id, who, Act.APPLY_MASKS, summary(report), result(report)));
            return report;
        });
    }

    /**
     * Makes masks of somebody else ours: each becomes a wanted mask of its own, which the next {@link #apply} may change.
     *
     * @param wanted as the one who decided saw them
     */
    public SaveResult takeOver(CameraId id, WantedMasks wanted, Set<String> tokens, Who who) {
        return turns.alone(id, () -> {
            List<KeptMask> foreign = masks.report(id).map(MaskReport::notOurs).orElse(List.of()).stream()
                    .filter(mask -> tokens.contains(mask.token()))
                    .filter(mask -> mask.polygon().isPresent() && mask.hides())
                    .toList();
            journal.append(note(id, who, Act.TAKE_OVER_MASKS, foreign.size() + " masks", Result.DONE));
            TakenOver taken = TakenOver.of(wanted, foreign);
            SaveResult saved = masks.save(id, taken.wanted());
            if (saved instanceof SaveResult.Saved) {
                taken.ours().forEach(mask -> masks.own(id, mask));
            }
            return saved;
        });
    }

    <T> T alone(CameraId id, java.util.function.Supplier<T> work) {
        return turns.alone(id, work);
    }

    private CameraLink link(CameraId id) {
        return links.find(id)
                .orElseThrow(() -> ObscuraException.refused(
                        "This camera has no ONVIF address yet. Add address, user and password first."));
    }

    private MaskReport applied(CameraId id, MaskCamera camera) {
        WantedMasks wanted = masks.wanted(id);
        CameraAnswer<Situation> now = Situation.of(camera);
        if (now.why().isPresent()) {
            return unknown(id, wanted, now.why().get(), untouched(id));
        }
        Situation situation = now.found().orElseThrow();
        BrokenOff.adopt(masks, id, situation.all());
        BrokenOff.forgetReplaced(masks, id, situation.all());
        CameraAnswer<List<MaskPlan>> plans = plans(id, camera, situation, wanted);
        if (plans.why().isPresent()) {
            return unknown(id, wanted, plans.why().get(), untouched(id));
        }
        try (Frames.Session session = frames.session()) {
            ViewLook views = new ViewLook(camera, session, clock);
            return changed(id, wanted, situation, plans.found().orElseThrow(), camera, views);
        }
    }

    private CameraAnswer<List<MaskPlan>> plans(
            CameraId id, MaskCamera camera, Situation situation, WantedMasks wanted) {
        List<MaskPlan> plans = new ArrayList<>();
        for (CameraPicture picture : situation.drawable()) {
            CameraAnswer<MaskRoom> room = camera.room(picture.token());
            if (room.why().isPresent()) {
                return new CameraAnswer.No<>(room.why().get());
            }
            plans.add(MaskPlan.of(
                    picture.token(),
                    wanted.masks(),
                    room.found().orElseThrow(),
                    situation.in(picture),
                    masks.ours(id)));
        }
        return CameraAnswer.given(plans);
    }

    private MaskReport changed(
            CameraId id,
            WantedMasks wanted,
            Situation situation,
            List<MaskPlan> plans,
            MaskCamera camera,
            ViewLook views) {
        List<MaskResult> known = masks.report(id).map(MaskReport::masks).orElse(List.of());
        Map<String, ViewLook.Seen> before = views.at(situation.pictures().views());
        masks.begin(id, BrokenOff.attempt(clock.instant(), situation.all(), plans));
        ChangeMasks.Changed done = change(id, wanted, situation, plans, camera);
        CameraAnswer<Map<String, List<KeptMask>>> back = Situation.masks(camera, situation.pictures());
        if (back.why().isPresent()) {
            return unknown(id, wanted, done.trouble().orElse(back.why().get()), Standing.UNKNOWN);
        }
        if (done.standing() != Standing.UNKNOWN) {
            masks.end(id);
        }
        Situation now = new Situation(situation.pictures(), back.found().orElseThrow());
        List<OurMask> ours = BrokenOff.forgetGone(masks, id, now.all());
        Map<String, Remark> refused = new HashMap<>();
        plans.forEach(plan -> refused.putAll(plan.refused()));
        List<MaskResult> results = new Outcomes(now, ours, refused, done.remarks(), done.trouble()).of(wanted.masks());
        List<KeptMask> kept = Outcomes.those(now.all(), ours, true);
        LookForMasks.Looked seen =
                new LookForMasks(views, timing, clock).in(now.pictures(), results, before, known, kept);
        return new MaskReport(
                wanted.version(),
                clock.instant(),
                standing(done, wanted, situation, now),
                seen.masks(),
                kept,
                Outcomes.those(now.all(), ours, false),
                now.pictures().all(),
                seen.openSnapshots(),
                done.trouble());
    }

    private ChangeMasks.Changed change(
            CameraId id, WantedMasks wanted, Situation situation, List<MaskPlan> plans, MaskCamera camera) {
        return new ChangeMasks(masks, id, camera, situation.all(), wanted.masks()).carryOut(plans);
    }

    /** What a camera says yes to when masks are put back is believed as little as any other yes. */
    private static Standing standing(ChangeMasks.Changed done, WantedMasks wanted, Situation before, Situation now) {
        boolean isBack = new StillCovered(wanted.masks(), before.all()).isAsBefore(now.all());
        return done.standing() == Standing.BEFORE && !isBack ? Standing.BETWEEN : done.standing();
    }

    /** When nothing was sent: unless an earlier change broke off, what stood there stands. */
    private Standing untouched(CameraId id) {
        return masks.attempt(id).isPresent() ? Standing.UNKNOWN : Standing.BEFORE;
    }

    private MaskReport unknown(CameraId id, WantedMasks wanted, CameraTrouble trouble, Standing standing) {
        Optional<MaskReport> last = masks.report(id);
        return new MaskReport(
                wanted.version(),
                clock.instant(),
                standing,
                Outcomes.unknown(wanted.masks(), trouble, last),
                last.map(MaskReport::ours).orElse(List.of()),
                last.map(MaskReport::notOurs).orElse(List.of()),
                last.map(MaskReport::pictures).orElse(List.of()),
                last.map(MaskReport::openSnapshots).orElse(List.of()),
                Optional.of(trouble));
    }

    /** What was wrong before is over only when all went well; a change that broke off stays told until it is gone on with. */
    private void told(CameraId id, MaskReport report) {
        Optional<Instant> at = Optional.of(report.at());
        boolean silent = report.trouble().filter(CameraTrouble::isSilence).isPresent();
        List<Drift> before = masks.notes(id).drifts();
        List<Drift> now = new ArrayList<>();
        if (report.trouble().isPresent()) {
            before.stream()
                    .filter(drift -> drift.kind() != Drift.Kind.BROKEN_OFF)
                    .forEach(now::add);
        }
        if (masks.attempt(id).isPresent()) {
            now.add(BrokenOff.drift(report.at()));
        }
        drifts.raise(id, now, before);
        Optional<Instant> framesAt = silent ? Optional.empty() : at;
        masks.note(id, new WatchNotes(at, framesAt, silent ? at : Optional.empty(), Drifts.since(now, before)));
    }

    private static String summary(MaskReport report) {
        long proven = report.masks().stream().filter(MaskResult::isProven).count();
        return report.masks().size() + " masks, " + proven + " proven in every view";
    }

    private static Result result(MaskReport report) {
        if (report.trouble().isEmpty()) {
            return Result.DONE;
        }
        return report.trouble().get().isSilence() ? Result.FAILED : Result.REFUSED;
    }

    private static Note note(CameraId id, Who who, Act act, String about, Result result) {
        return new Note(who, act, Optional.of(id), Optional.empty(), about, "", result);
    }
}
