package obscura.plugin.masking;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Who;

/**
 * Looks after masks that were applied: reads them back, looks at pictures, raises what has changed, goes on with a change that
 * broke off, and puts masks back where that is allowed. Cameras wait for none but themselves; one that is dead takes one of a few
 * threads for some seconds.
 */
public final class WatchMasks implements AutoCloseable {
    private final Masks masks;
    private final CameraLinks links;
    private final LookAgain again;
    private final Clock clock;
    private final MaskTiming timing;
    private final ExecutorService threads;
    private final Set<CameraId> underWay = ConcurrentHashMap.newKeySet();

    /** @param waiting since when its masks were not read; the beginning of time when they never were */
    private record Due(CameraLink link, Instant waiting) {}

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
        this.again = new LookAgain(masks, cameras, frames, apply, journal, clock, timing);
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
                .flatMap(link -> due(link, now).stream())
                .sorted(Comparator.comparing(Due::waiting))
                .map(Due::link)
                .filter(link -> underWay.add(link.camera()))
                .forEach(link -> threads.execute(() -> quietly(link)));
    }

    private Optional<Due> due(CameraLink link, Instant now) {
        WatchNotes notes = masks.notes(link.camera());
        boolean broken = masks.attempt(link.camera()).isPresent();
        boolean due = broken
                || masks.report(link.camera()).isPresent()
                        && (notes.silentSince().isPresent() || timing.isTime(notes, now));
        return due ? Optional.of(new Due(link, notes.readAt().orElse(Instant.MIN))) : Optional.empty();
    }

    private void quietly(CameraLink link) {
        try {
            // Asked again: another round's look may have been ending when this one was called for.
            if (due(link, clock.instant()).isPresent()) {
                again.look(link, false, Who.OBSCURA);
            }
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
        return links.find(camera).flatMap(link -> again.look(link, true, who));
    }

    /** Looks under way are interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
