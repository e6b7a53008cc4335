package obscura.web.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.Reach;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrControl;

/**
 * One round of one NVR: a whole one when that is due or asked for, else only over what is new. A folder is always looked at as a
 * whole, which costs it little; an NVR in the network is asked for everything every few hours.
 */
public final class OneRound {
    static final Duration BETWEEN_WHOLE = Duration.ofHours(6);
    /** Clips are listed when they are done, and clocks differ a little. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private final OpenNvrs doors;
    private final IndexFootage index;
    private final Cameras cameras;
    private final Clips clips;
    private final Clock clock;

    public OneRound(OpenNvrs doors, IndexFootage index, Cameras cameras, Clips clips, Clock clock) {
        this.doors = doors;
        this.index = index;
        this.cameras = cameras;
        this.clips = clips;
        this.clock = clock;
    }

    /** Empty when the NVR was removed. */
    Optional<LastRound> of(NvrId nvr, RoundLine.Wish wish, Optional<LastRound> before) {
        Instant began = clock.instant();
        try {
            return doors.of(nvr).map(door -> round(nvr, door, wish, before, began));
        } catch (ObscuraException e) {
            IndexReport report = index.unreachable(nvr, new Reach.Unreadable(e.getMessage()));
            return Optional.of(told(before, report, began, false, Optional.empty()));
        }
    }

    private LastRound round(NvrId nvr, NvrDoor door, RoundLine.Wish wish, Optional<LastRound> before, Instant began) {
        Optional<Answer<NvrAbout>> about = door.control().map(NvrControl::about);
        Optional<String> silent = about.flatMap(Answer::why).map(trouble -> trouble.sentence());
        if (silent.isPresent()) {
            IndexReport report = index.unreachable(nvr, new Reach.Unreadable(silent.get()));
            return told(before, report, began, false, about);
        }
        boolean whole = wish.whole() || door.control().isEmpty() || isDue(before, began);
        IndexReport report = whole
                ? index.run(nvr, door.footage(), wish.loss())
                : index.recent(nvr, door.footage(), since(nvr, before.orElseThrow()));
        return told(before, report, began, whole, about);
    }

    private static boolean isDue(Optional<LastRound> before, Instant now) {
        Optional<Instant> whole = before.flatMap(LastRound::whole);
        return whole.isEmpty()
                || before.orElseThrow().caughtUp().isEmpty()
                || !whole.get().plus(BETWEEN_WHOLE).isAfter(now);
    }

    /** From where on there may be something new, by our clock and, when its clock is behind, by its own. */
    private Instant since(NvrId nvr, LastRound before) {
        Instant seen = before.caughtUp().orElseThrow();
        Map<CameraId, Instant> newest = clips.newest();
        Optional<Instant> its = cameras.all().stream()
                .filter(camera -> camera.nvr().equals(nvr))
                .map(camera -> newest.get(camera.id()))
                .filter(end -> end != null)
                .max(Comparator.naturalOrder());
        return its.filter(seen::isAfter).orElse(seen).minus(OVERLAP);
    }

    private LastRound told(
            Optional<LastRound> before,
            IndexReport report,
            Instant began,
            boolean whole,
            Optional<Answer<NvrAbout>> about) {
        boolean reached = report.reach() instanceof Reach.Reachable;
        boolean counts = whole && reached && report.finished();
        Optional<Instant> silentBefore = before.flatMap(LastRound::silent);
        Optional<NvrAbout> said = about.flatMap(Answer::found);
        return new LastRound(
                whole || !reached || before.isEmpty()
                        ? report
                        : LastRound.joined(before.get().report(), report),
                began,
                clock.instant(),
                counts ? Optional.of(began) : before.flatMap(LastRound::whole),
                reached && report.finished() ? Optional.of(began) : before.flatMap(LastRound::caughtUp),
                reached ? Optional.empty() : Optional.of(silentBefore.orElse(began)),
                said.isPresent() ? said : before.flatMap(LastRound::about),
                about.flatMap(Answer::why));
    }
}
