package obscura.plugin.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import obscura.plugin.video.Pictures;
import obscura.plugin.video.Shot;

/**
 * Still pictures from a worker process, one at most. It stays for a while after the last request, so that leafing through a
 * timeline is quick, and then ends. Whoever asks waits; when too many wait, the one who has waited longest gets nothing. Any
 * number of threads; a thread of its own keeps the worker.
 */
public final class WorkerPictures implements Pictures, AutoCloseable {
    static final String WHAT = "pictures";
    private static final int MOST_WAITING = 16;
    private static final int MOST_STARTS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

    private final Workers workers;
    private final Bounds bounds;
    private final Duration idle;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private boolean kept;
    private boolean closed;

    private record Request(ShotsLine order, CompletableFuture<List<Optional<byte[]>>> answer) {
        void nothing() {
            answer.complete(Collections.nCopies(order.shots().size(), Optional.empty()));
        }
    }

    /** @param idle how long the worker stays without work */
    public WorkerPictures(Workers workers, Bounds bounds, Duration idle) {
        this.workers = workers;
        this.bounds = bounds;
        this.idle = idle;
    }

    @Override
    public List<Optional<byte[]>> take(List<Shot> shots, int width) {
        Request request = new Request(new ShotsLine(shots, width), new CompletableFuture<>());
        if (shots.isEmpty()) {
            return List.of();
        }
        put(request);
        try {
            return request.answer().get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            request.nothing();
        }
        return Collections.nCopies(shots.size(), Optional.empty());
    }

    private synchronized void put(Request request) {
        if (closed) {
            request.nothing();
            return;
        }
        waiting.addLast(request);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst().nothing();
        }
        if (!kept) {
            kept = true;
            Thread keeper = new Thread(this::keep, "pictures");
            keeper.setDaemon(true);
            keeper.start();
        }
        notifyAll();
    }

    /** The next request, or null when none came for a while; then the thread that asked must end. */
    private synchronized Request next() throws InterruptedException {
        long end = System.nanoTime() + idle.toNanos();
        while (waiting.isEmpty() && !closed && end - System.nanoTime() > 0) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        kept = !waiting.isEmpty() && !closed;
        return kept ? waiting.removeFirst() : null;
    }

    /** The worker dies with the thread that started it, so it is this one that starts and ends it. */
    private void keep() {
        Worker worker = null;
        try {
            for (Request request = next(); request != null; request = next()) {
                worker = answer(request, worker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (worker != null) {
                worker.close();
            }
        }
    }

    private Worker answer(Request request, Worker old) {
        List<Optional<byte[]>> taken = new ArrayList<>();
        Worker worker = old;
        try {
            for (int starts = 0;
                    starts < MOST_STARTS
                            && taken.size() < request.order().shots().size();
                    starts++) {
                worker = living(worker);
                if (!answer(request.order(), worker, taken)) {
                    worker.close();
                }
            }
        } catch (RuntimeException e) {
            // No worker can be started: no pictures, and the next request tries again.
            worker = null;
        }
        while (taken.size() < request.order().shots().size()) {
            taken.add(Optional.empty());
        }
        request.answer().complete(taken);
        return worker;
    }

    private Worker living(Worker worker) {
        if (worker != null && worker.isAlive()) {
            return worker;
        }
        if (worker != null) {
            worker.close();
        }
        return workers.start(WHAT, bounds);
    }

    /** Adds what can be had; false when the worker broke down over the last one added. */
    private boolean answer(ShotsLine order, Worker worker, List<Optional<byte[]>> taken) {
        List<Shot> left = order.shots().subList(taken.size(), order.shots().size());
        worker.send(new ShotsLine(left, order.width()).written());
        for (int i = 0; i < left.size(); i++) {
            Outcome outcome = new Watch(worker, bounds, (phase, done, expected) -> {}, () -> true).untilOver();
            workers.tell(WHAT, worker, outcome);
            taken.add(outcome instanceof Outcome.Finished finished ? picture(finished.result()) : Optional.empty());
            if (!(outcome instanceof Outcome.Finished || outcome instanceof Outcome.Refused)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> picture(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Ends the worker; whoever waits gets nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(Request::nothing);
        waiting.clear();
        notifyAll();
    }
}
