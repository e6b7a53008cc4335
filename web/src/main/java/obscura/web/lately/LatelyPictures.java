package obscura.web.lately;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;

/**
 * The newest picture of each camera that somebody looks at, in memory and nowhere else. Who asks gets what is here at once; a newer
 * one is fetched behind them, one at a time from each recorder and at most once a minute for each camera. What nobody looked at
 * for some minutes is forgotten. Any thread.
 */
public final class LatelyPictures implements AutoCloseable {
    static final Duration FRESH = Duration.ofMinutes(1);
    static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int LARGEST = 2 << 20;
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_CAMERAS = 500;
    private static final int STAY_SECONDS = 5;

    private final Function<Camera, Answer<NvrPicture>> recorders;
    private final Clock clock;
    private final Map<CameraId, Kept> kept = new HashMap<>();
    private final Map<NvrId, Deque<Camera>> waiting = new HashMap<>();
    private final Set<NvrId> busy = new HashSet<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, STAY_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "lately");
                thread.setDaemon(true);
                return thread;
            });

    /** @param picture absent when none could be had so far */
    private record Kept(Optional<Picture> picture, Instant tried, Instant asked) {}

    /**
     * A picture.
     *
     * @param at when it was fetched
     * @param live false when its recorder says it is an old one
     */
    public record Picture(byte[] jpeg, Instant at, boolean live) {}

    /** @param recorders asks the recorder of a camera; may be slow */
    public LatelyPictures(Function<Camera, Answer<NvrPicture>> recorders, Clock clock) {
        this.recorders = recorders;
        this.clock = clock;
    }

    /** What is here now; has a newer one fetched when it is older than a minute. */
    public synchronized Optional<Picture> of(Camera camera) {
        Instant now = clock.instant();
        Kept here = kept.get(camera.id());
        boolean due = here == null || !here.tried().plus(FRESH).isAfter(now);
        if (here == null && kept.size() == MOST_CAMERAS) {
            return Optional.empty();
        }
        Kept next = here == null
                ? new Kept(Optional.empty(), now, now)
                : new Kept(here.picture(), due ? now : here.tried(), now);
        kept.put(camera.id(), next);
        if (due) {
            fetch(camera);
        }
        return next.picture();
    }

    /** The same; waits a little for the first one. */
    public Optional<Picture> soon(Camera camera, Duration most) {
        Optional<Picture> here = of(camera);
        long end = System.nanoTime() + most.toNanos();
        return here.isPresent() ? here : await(camera, end);
    }

    private synchronized Optional<Picture> await(Camera camera, long end) {
        try {
            long left = (end - System.nanoTime()) / 1_000_000;
            while (picture(camera).isEmpty() && isOnItsWay(camera) && left > 0) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return picture(camera);
    }

    private Optional<Picture> picture(Camera camera) {
        return Optional.ofNullable(kept.get(camera.id())).flatMap(Kept::picture);
    }

    private boolean isOnItsWay(Camera camera) {
        return busy.contains(camera.nvr());
    }

    private void fetch(Camera camera) {
        Deque<Camera> line = waiting.computeIfAbsent(camera.nvr(), nvr -> new ArrayDeque<>());
        if (line.stream().noneMatch(other -> other.id().equals(camera.id()))) {
            line.add(camera);
        }
        if (busy.add(camera.nvr())) {
            try {
                threads.execute(() -> untilNoneWaits(camera.nvr()));
            } catch (RejectedExecutionException closed) {
                busy.remove(camera.nvr());
            }
        }
    }

    private void untilNoneWaits(NvrId nvr) {
        for (Optional<Camera> camera = next(nvr); camera.isPresent(); camera = next(nvr)) {
            keep(camera.get(), ask(camera.get()));
        }
    }

    private Answer<NvrPicture> ask(Camera camera) {
        try {
            return recorders.apply(camera);
        } catch (ObscuraException e) {
            return Answer.no(Trouble.Kind.UNREACHABLE, e.getMessage());
        }
    }

    private synchronized Optional<Camera> next(NvrId nvr) {
        Deque<Camera> line = waiting.getOrDefault(nvr, new ArrayDeque<>());
        if (line.isEmpty()) {
            waiting.remove(nvr);
            busy.remove(nvr);
            notifyAll();
        }
        return Optional.ofNullable(line.poll());
    }

    private synchronized void keep(Camera camera, Answer<NvrPicture> answer) {
        Kept here = kept.get(camera.id());
        Optional<NvrPicture> found = answer.found().filter(picture -> picture.jpeg().length <= LARGEST);
        if (here != null && found.isPresent()) {
            Picture picture =
                    new Picture(found.get().jpeg(), clock.instant(), found.get().live());
            kept.put(camera.id(), new Kept(Optional.of(picture), here.tried(), here.asked()));
            forgetBeyond(MOST_BYTES);
        }
        if (answer.why().filter(trouble -> trouble.isSilence()).isPresent()) {
            // Its other cameras would only wait for the same silence.
            waiting.getOrDefault(camera.nvr(), new ArrayDeque<>()).clear();
        }
        notifyAll();
    }

    /** Forgets what nobody looks at any more; to be called every minute or so. */
    public synchronized void forgetOld() {
        Instant oldest = clock.instant().minus(FORGOTTEN);
        kept.values().removeIf(one -> one.asked().isBefore(oldest));
    }

    private void forgetBeyond(long bytes) {
        List<Map.Entry<CameraId, Kept>> oldest = kept.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().asked()))
                .toList();
        for (Map.Entry<CameraId, Kept> one : oldest) {
            if (sum() > bytes) {
                kept.remove(one.getKey());
            }
        }
    }

    private long sum() {
        return kept.values().stream()
                .flatMap(one -> one.picture().stream())
                .mapToLong(picture -> picture.jpeg().length)
                .sum();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
