package obscura.plugin.masking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Journal;
import obscura.plugin.time.SettableClock;

/** Several fake cameras under one watch. Each that is opened says so; one can be made to keep whoever opens it waiting. */
final class ManyCameras implements MaskCameras, AutoCloseable {
    private static final MaskTiming TIMING =
            new MaskTiming(Duration.ofMinutes(15), Duration.ofDays(1), Duration.ZERO, Duration.ZERO, 1, 2);

    final SettableClock clock = SettableClock.noon();
    final FakeMasks masks = new FakeMasks();
    final Map<CameraId, FakeMaskCamera> cameras = new ConcurrentHashMap<>();
    private final FakeLinks links = new FakeLinks();
    private final Map<CameraId, CountDownLatch> held = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<CameraId> opened = new LinkedBlockingQueue<>();
    private final List<Act> acts = Collections.synchronizedList(new ArrayList<>());
    private final FakeMaskCamera pictures = new FakeMaskCamera();
    private final ApplyMasks apply = new ApplyMasks(masks, links, this, pictures, journal(), clock, TIMING);
    private final WatchMasks watch = new WatchMasks(masks, links, this, pictures, apply, journal(), clock, TIMING);

    private Journal journal() {
        return note -> {
            acts.add(note.act());
            return (Entry) null;
        };
    }

    /** With a mask on each, applied now. */
    CameraId add(int number) {
        CameraId id = new CameraId(number);
        cameras.put(id, new FakeMaskCamera());
        links.put(
                new CameraLink(id, "http://10.0.0." + number + "/", "u", Optional.empty(), Optional.empty(), false),
                new CameraPassword("p"));
        apply.save(id, new WantedMasks(0, List.of(WantedMask.solid("door", MaskBench.DOOR))), MaskBench.ANNA);
        apply.apply(id, MaskBench.ANNA);
        opened.clear();
        return id;
    }

    void round() {
        watch.round();
    }

    /** Whoever opens this camera from now on waits until the latch is counted down. */
    CountDownLatch hold(CameraId id) {
        CountDownLatch latch = new CountDownLatch(1);
        held.put(id, latch);
        return latch;
    }

    /** The next camera somebody looks at. */
    CameraId next() throws InterruptedException {
        CameraId id = opened.poll(30, TimeUnit.SECONDS);
        if (id == null) {
            throw new AssertionError("Nobody looks at a camera");
        }
        return id;
    }

    /** Waits for what is under way, and fails when any other camera was looked at. */
    void nothingElse() {
        watch.close();
        if (!opened.isEmpty()) {
            throw new AssertionError("Looked at " + opened);
        }
    }

    /** Until its masks were read at this very time. */
    void isRead(CameraId id) {
        while (!masks.notes(id).readAt().equals(Optional.of(clock.instant()))) {
            Thread.onSpinWait();
        }
    }

    /** Round after round, for a camera that somebody may still be about to leave. */
    void isReadInTime(CameraId id) {
        while (!masks.notes(id).readAt().equals(Optional.of(clock.instant()))) {
            round();
        }
    }

    long told(Act act) {
        return List.copyOf(acts).stream().filter(act::equals).count();
    }

    /** Until the journal says it so often. */
    void isTold(Act act, int times) {
        while (told(act) < times) {
            Thread.onSpinWait();
        }
    }

    @Override
    public MaskCamera open(CameraLink link) {
        opened.add(link.camera());
        CountDownLatch latch = held.get(link.camera());
        try {
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return cameras.get(link.camera());
    }

    @Override
    public MaskCamera attempt(String address, String user, CameraPassword password, Optional<String> certificate) {
        throw new UnsupportedOperationException("Nobody adds a camera here");
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        watch.close();
    }
}
