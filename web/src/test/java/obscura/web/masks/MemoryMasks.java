package obscura.web.masks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.Attempt;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.OurMask;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;

/** Masks that are forgotten when the test ends. */
final class MemoryMasks implements Masks {
    private final Map<CameraId, WantedMasks> wanted = new HashMap<>();
    private final Map<CameraId, List<OurMask>> ours = new HashMap<>();
    private final Map<CameraId, MaskReport> reports = new HashMap<>();
    private final Map<CameraId, WatchNotes> notes = new HashMap<>();

    @Override
    public synchronized WantedMasks wanted(CameraId camera) {
        return wanted.getOrDefault(camera, WantedMasks.none());
    }

    @Override
    public synchronized SaveResult save(CameraId camera, WantedMasks masks) {
        if (masks.version() != wanted(camera).version()) {
            return new SaveResult.Stale(wanted(camera));
        }
        wanted.put(camera, new WantedMasks(masks.version() + 1, masks.masks()));
        return new SaveResult.Saved(wanted(camera));
    }

    @Override
    public synchronized List<OurMask> ours(CameraId camera) {
        return List.copyOf(ours.getOrDefault(camera, List.of()));
    }

    @Override
    public synchronized void own(CameraId camera, OurMask mask) {
        ours.computeIfAbsent(camera, missing -> new ArrayList<>()).add(mask);
    }

    @Override
    public synchronized void disown(CameraId camera, String token) {
        ours.getOrDefault(camera, new ArrayList<>())
                .removeIf(mask -> mask.token().equals(token));
    }

    @Override
    public Optional<Attempt> attempt(CameraId camera) {
        return Optional.empty();
    }

    @Override
    public void begin(CameraId camera, Attempt attempt) {
        // A change never breaks off here.
    }

    @Override
    public void end(CameraId camera) {
        // A change never breaks off here.
    }

    @Override
    public synchronized Optional<MaskReport> report(CameraId camera) {
        return Optional.ofNullable(reports.get(camera));
    }

    @Override
    public synchronized void report(CameraId camera, MaskReport report) {
        reports.put(camera, report);
    }

    @Override
    public synchronized WatchNotes notes(CameraId camera) {
        return notes.getOrDefault(camera, WatchNotes.none());
    }

    @Override
    public synchronized void note(CameraId camera, WatchNotes noted) {
        notes.put(camera, noted);
    }
}
