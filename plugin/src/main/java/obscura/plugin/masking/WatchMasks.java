package obscura.plugin.masking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
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

/**
 * Looks after masks that were applied: reads them back, looks at pictures, raises what has changed, goes on with a change that
 * broke off, and puts masks back where that is allowed. Cameras wait for none but themselves; one that is dead takes one of a few
 * threads for some seconds.
 */
public final class WatchMasks implements AutoCloseable {
    private final Masks masks;
    private final CameraLinks links;
    private final MaskCameras cameras;
    private final Frames frames;
    private final ApplyMasks apply;
    private final Journal journal;
    private final Clock clock;
    private final MaskTiming timing;
    private final ExecutorService threads;
    private final Set<CameraId> underWay = ConcurrentHashMap.newKeySet();

    public WatchMasks(
            Masks masks,
            CameraLinks links,
            MaskCameras cameras,
            Frames frames,
            ApplyMasks apply,
            Journal journal,
            Clock clock,
            MaskTiming timing) {
        this.masks = masks;
        this.links = links;
        this.cameras = cameras;
        this.frames = frames;
        this.apply = apply;
        this.journal = journal;
        this.clock = clock;
        this.timing = timing;
        this.threads = Executors.newFixedThreadPool(timing.atOnce(), work -> {
            Thread thread = new Thread(work, "mask watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins a look at every camera that is due, those that waited longest first, and returns at once. Often: every minute or so. */
    public void round() {
        Instant now = clock.instant();
        links.all().stream()
                .filter(link -> isDue(link.camera(), now))
                .sorted(Comparator.comparing(
                        link -> masks.notes(link.camera()).readAt().orElse(Instant.MIN)))
                .filter(link -> underWay.add(link.camera()))
                .forEach(link -> threads.execute(() -> quietly(link)));
    }

    private boolean isDue(CameraId camera, Instant now) {
        if (masks.attempt(camera).isPresent()) {
            return true;
        }
        WatchNotes notes = masks.notes(camera);
        boolean silent = notes.silentSince().isPresent();
        return masks.report(camera).isPresent()
                && (silent
                        || isOver(notes.readAt(), timing.reading(), now)
                        || isOver(notes.framesAt(), timing.looking(), now));
    }

    private static boolean isOver(Optional<Instant> last, Duration between, Instant now) {
        return last.filter(at -> Duration.between(at, now).abs().compareTo(between) < 0)
                .isEmpty();
    }

    private void quietly(CameraLink link) {
        try {
            look(link, false, Who.OBSCURA);
        } catch (RuntimeException e) {
            // The database or journal can't just now: the next round tries again, and other cameras go on.
            return;
        } finally {
            underWay.remove(link.camera());
        }
    }

    /**
     * Reads the masks and looks at every view now, on the caller's thread.
     *
     * @return empty when no masks were ever applied to this camera
     */
    public Optional<MaskReport> lookNow(CameraId camera, Who who) {
        return links.find(camera).flatMap(link -> look(link, true, who));
    }

    private Optional<MaskReport> look(CameraLink link, boolean pictures, Who who) {
        CameraId id = link.camera();
        return apply.alone(id, () -> {
            if (masks.attempt(id).isPresent()) {
                return Optional.of(apply.apply(id, who));
            }
            return masks.report(id).map(last -> looked(link, last, pictures, who));
        });
    }

    private MaskReport looked(CameraLink link, MaskReport last, boolean pictures, Who who) {
        CameraId id = link.camera();
        Instant now = clock.instant();
        WatchNotes before = masks.notes(id);
        MaskCamera camera = cameras.open(link);
        CameraAnswer<Situation> answer = Situation.of(camera);
        if (answer.why().filter(CameraTrouble::isSilence).isPresent()) {
            Optional<Instant> since = before.silentSince().or(() -> Optional.of(now));
            masks.note(id, new WatchNotes(Optional.of(now), before.framesAt(), since, before.drifts()));
            return last;
        }
        if (answer.why().isPresent()) {
            return refused(id, last, answer.why().get(), now);
        }
        Situation situation = answer.found().orElseThrow();
        List<Drift> drifts = new ArrayList<>();
        drifts.addAll(Drifts.ofMasks(last, masks.ours(id), situation.all(), now));
        drifts.addAll(Drifts.ofPictures(last, situation.pictures().all(), now));
        boolean look = pictures
                || !drifts.isEmpty()
                || before.silentSince().isPresent()
                || isOver(before.framesAt(), timing.looking(), now);
        boolean mend = link.reapply() && drifts.stream().anyMatch(Drifts::isMendable);
        if (mend) {
            raise(id, Drifts.unseen(drifts, before.drifts()));
            return apply.apply(id, Who.OBSCURA);
        }
        return told(id, last, new Seen(situation, drifts, look), camera, before, who);
    }

    private record Seen(Situation situation, List<Drift> drifts, boolean look) {}

    private MaskReport told(CameraId id, MaskReport last, Seen seen, MaskCamera camera, WatchNotes before, Who who) {
        List<MaskResult> results = results(id, last, seen, camera);
        List<Drift> drifts = new ArrayList<>(seen.drifts());
        drifts.addAll(Drifts.ofProofs(results, seen.situation().pictures(), clock.instant()));
        List<Drift> since = Drifts.since(drifts, before.drifts());
        raise(id, Drifts.unseen(drifts, before.drifts()));
        Instant now = clock.instant();
        Optional<Instant> framesAt = seen.look() ? Optional.of(now) : before.framesAt();
        List<OurMask> ours = masks.ours(id);
        MaskReport report = new MaskReport(
                last.version(),
                now,
                last.standing(),
                results,
                // What was kept when it was applied: a slow creep must not become the measure of itself.
                last.ours(),
                Outcomes.those(seen.situation().all(), ours, false),
                last.pictures(),
                Optional.empty());
        masks.report(id, report);
        masks.note(id, new WatchNotes(Optional.of(now), framesAt, Optional.empty(), since));
        if (seen.look()) {
            journal.append(note(id, who, Act.PROVE_MASKS, proven(results), Result.DONE));
        }
        return report;
    }

    private List<MaskResult> results(CameraId id, MaskReport last, Seen seen, MaskCamera camera) {
        List<WantedMask> wanted = last.masks().stream().map(MaskResult::wanted).toList();
        List<OurMask> ours = masks.ours(id);
        Situation now = seen.situation();
        List<MaskResult> results = new Outcomes(now, ours, Map.of(), Optional.empty()).of(wanted);
        if (!seen.look()) {
            List<MaskResult> old = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                old.add(results.get(i).withProofs(last.masks().get(i).proofs()));
            }
            return old;
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
                Optional.of(trouble));
        masks.report(id, report);
        WatchNotes before = masks.notes(id);
        masks.note(id, new WatchNotes(Optional.of(now), before.framesAt(), Optional.empty(), before.drifts()));
        return report;
    }

    private void raise(CameraId id, List<Drift> unseen) {
        unseen.forEach(drift -> journal.append(note(id, Who.OBSCURA, Act.MASK_DRIFT, drift.words(), Result.FAILED)));
    }

    private static Note note(CameraId id, Who who, Act act, String about, Result result) {
        String brief = about.length() > Note.LONGEST_TEXT ? about.substring(0, Note.LONGEST_TEXT) : about;
        return new Note(who, act, Optional.of(id), Optional.empty(), brief, "", result);
    }

    /** Looks under way are interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
