package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;

/** The masks of all cameras in memory. */
public final class FakeMasks implements Masks {
    private final Map<CameraId, WantedMasks> wanted = new HashMap<>();
    private final Map<CameraId, List<OurMask>> ours = new HashMap<>();
    private final Map<CameraId, Attempt> attempts = new HashMap<>();
    private final Map<CameraId, MaskReport> reports = new HashMap<>();
    private final Map<CameraId, WatchNotes> notes = new HashMap<>();

    @Override
    public synchronized WantedMasks wanted(CameraId camera) {
        return wanted.getOrDefault(camera, WantedMasks.none());
    }

    @Override
    public synchronized SaveResult save(CameraId camera, WantedMasks masks) {
        WantedMasks now = wanted(camera);
        if (masks.version() != now.version()) {
            return new SaveResult.Stale(now);
        }
        wanted.put(camera, new WantedMasks(now.version() + 1, masks.masks()));
        return new SaveResult.Saved(wanted(camera));
    }

    @Override
    public synchronized List<OurMask> ours(CameraId camera) {
        return List.copyOf(kept(camera));
    }

    private List<OurMask> kept(CameraId camera) {
        return ours.computeIfAbsent(camera, missing -> new ArrayList<>());
    }

    @Override
    public synchronized void own(CameraId camera, OurMask mask) {
        disown(camera, mask.token());
        kept(camera).add(mask);
    }

    @Override
    public synchronized void disown(CameraId camera, String token) {
        kept(camera).removeIf(old -> old.token().equals(token));
    }

    @Override
    public synchronized Optional<Attempt> attempt(CameraId camera) {
        return Optional.ofNullable(attempts.get(camera));
    }

    @Override
    public synchronized void begin(CameraId camera, Attempt begun) {
        attempts.put(camera, begun);
    }

    @Override
    public synchronized void end(CameraId camera) {
        attempts.remove(camera);
    }

    @Override
    public synchronized Optional<MaskReport> report(CameraId camera) {
        return Optional.ofNullable(reports.get(camera));
    }

    @Override
    public synchronized void report(CameraId camera, MaskReport last) {
        reports.put(camera, last);
    }

    @Override
    public synchronized WatchNotes notes(CameraId camera) {
        return notes.getOrDefault(camera, WatchNotes.none());
    }

    @Override
    public synchronized void note(CameraId camera, WatchNotes last) {
        notes.put(camera, last);
    }

    /** As if its masks had never been applied. */
    public synchronized void forget(CameraId camera) {
        reports.remove(camera);
    }
}
