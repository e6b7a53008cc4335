package obscura.plugin.masking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.SettableClock;

/** One fake camera with everything that works on its masks. */
final class MaskBench {
    static final CameraId CAMERA = new CameraId(1);
    static final Who ANNA = new Who("anna", "10.0.0.7");
    static final Polygon DOOR = Polygon.of(new Box(0.1, 0.1, 0.4, 0.5));
    static final Polygon WINDOW = Polygon.of(new Box(0.6, 0.2, 0.9, 0.6));
    private static final MaskTiming TIMING =
            new MaskTiming(Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofSeconds(10), Duration.ZERO, 2, 2);

    final FakeMaskCamera camera = new FakeMaskCamera();
    final FakeMasks masks = new FakeMasks();
    final FakeLinks links = new FakeLinks();
    final List<Note> notes = new ArrayList<>();
    final SettableClock clock = SettableClock.noon();
    final ApplyMasks apply = new ApplyMasks(masks, links, camera, camera, journal(), clock, TIMING);
    final WatchMasks watch = new WatchMasks(masks, links, camera, camera, apply, journal(), clock, TIMING);

    MaskBench() {
        link(false);
    }

    void link(boolean reapply) {
        links.put(
                new CameraLink(CAMERA, "http://10.0.0.9/", "u", Optional.empty(), Optional.empty(), reapply),
                new CameraPassword("p"));
    }

    private Journal journal() {
        return note -> {
            notes.add(note);
            return (Entry) null;
        };
    }

    MaskReport applied(WantedMask... wanted) {
        apply.save(CAMERA, new WantedMasks(masks.wanted(CAMERA).version(), Arrays.asList(wanted)), ANNA);
        return apply.apply(CAMERA, ANNA);
    }

    MaskReport appliedDoor() {
        return applied(WantedMask.solid("door", DOOR));
    }

    List<Drift.Kind> drifts() {
        return masks.notes(CAMERA).drifts().stream().map(Drift::kind).distinct().toList();
    }

    long told(Act act) {
        return notes.stream().filter(note -> note.act() == act).count();
    }
}
