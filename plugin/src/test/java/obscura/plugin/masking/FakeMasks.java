package obscura.plugin.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;

/** The masks of one camera in memory. */
public final class FakeMasks implements Masks {
    private final List<OurMask> ours = new ArrayList<>();
    private WantedMasks wanted = WantedMasks.none();
    private Optional<Attempt> attempt = Optional.empty();
    private Optional<MaskReport> report = Optional.empty();
    private WatchNotes notes = WatchNotes.none();

    @Override
    public synchronized WantedMasks wanted(CameraId camera) {
        return wanted;
    }

    @Override
    public synchronized SaveResult save(CameraId camera, WantedMasks masks) {
        if (masks.version() != wanted.version()) {
            return new SaveResult.Stale(wanted);
        }
        wanted = new WantedMasks(wanted.version() + 1, masks.masks());
        return new SaveResult.Saved(wanted);
    }

    @Override
    public synchronized List<OurMask> ours(CameraId camera) {
        return List.copyOf(ours);
    }

    @Override
    public synchronized void own(CameraId camera, OurMask mask) {
        ours.removeIf(old -> old.token().equals(mask.token()));
        ours.add(mask);
    }

    @Override
    public synchronized void disown(CameraId camera, String token) {
        ours.removeIf(old -> old.token().equals(token));
    }

    @Override
    public synchronized Optional<Attempt> attempt(CameraId camera) {
        return attempt;
    }

    @Override
    public synchronized void begin(CameraId camera, Attempt begun) {
        attempt = Optional.of(begun);
    }

    @Override
    public synchronized void end(CameraId camera) {
        attempt = Optional.empty();
    }

    @Override
    public synchronized Optional<MaskReport> report(CameraId camera) {
        return report;
    }

    @Override
    public synchronized void report(CameraId camera, MaskReport last) {
        report = Optional.of(last);
    }

    @Override
    public synchronized WatchNotes notes(CameraId camera) {
        return notes;
    }

    @Override
    public synchronized void note(CameraId camera, WatchNotes last) {
        notes = last;
    }
}
