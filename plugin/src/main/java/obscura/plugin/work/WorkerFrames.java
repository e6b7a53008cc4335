package obscura.plugin.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.Frames;
import obscura.plugin.mask.RgbPixels;

/**
 * Pictures of cameras from worker processes: one for each session, started with the first picture, and again after one that it broke
 * down over. The time for a picture counts from the worker's first word: a busy machine takes long to start one. A worker waits for several cameras' pictures at once: a second process would cost more than it saves. Sessions are independent of each other.
 */
public final class WorkerFrames implements Frames {
    public static final String WHAT = "frame";

    private static final Duration START = Duration.ofSeconds(30);
    private static final Outcome NO_WORD =
            new Outcome.Crashed("The worker process did not start; no picture was taken.");

    private final Workers workers;
    private final Bounds bounds;

    /** @param workers that may reach the network, as {@link Cage#online()} lets them */
    public WorkerFrames(Workers workers, Bounds bounds) {
        this.workers = workers;
        this.bounds = bounds;
    }

    @Override
    public Session session() {
        return new OneWorker();
    }

    private final class OneWorker implements Session {
        private Worker worker;
        private boolean tooLong;

        @Override
        public List<Optional<RgbPixels>> take(List<FrameOrder> orders) {
            List<Optional<RgbPixels>> taken = new ArrayList<>();
            if (!order(orders)) {
                return orders.stream().map(none -> Optional.<RgbPixels>empty()).toList();
            }
            while (worker != null && taken.size() < orders.size()) {
                taken.add(answer());
            }
            if (worker == null && orders.size() > 1) {
                // Which of them it crashed over nobody knows; the one that took too long was the one in turn.
                int left = tooLong ? taken.size() : taken.size() - 1;
                return Stream.concat(taken.stream().limit(left), oneByOne(orders.subList(left, orders.size())))
                        .toList();
            }
            return taken;
        }

        /** The one it broke down over does so again alone, and the others are had. */
        private Stream<Optional<RgbPixels>> oneByOne(List<FrameOrder> orders) {
            return orders.stream()
                    .map(order -> Thread.currentThread().isInterrupted()
                            ? Optional.<RgbPixels>empty()
                            : take(List.of(order)).get(0));
        }

        /** False when there is no worker to be had. */
        private boolean order(List<FrameOrder> orders) {
            tooLong = false;
            if (orders.isEmpty()) {
                return false;
            }
            if (worker == null || !worker.isAlive()) {
                close();
                worker = workers.start(WHAT, bounds);
                if (!isReady()) {
                    close();
                    return false;
                }
            }
            worker.send(orders.stream().map(FrameLine::written).collect(Collectors.joining("\n")));
            return true;
        }

        private boolean isReady() {
            try {
                String first = worker.next(START);
                if (first != null && !first.equals(Worker.END) && Line.read(first) instanceof Line.Beat) {
                    return true;
                }
                workers.tell(WHAT, worker, first == null ? new Outcome.TimedOut() : NO_WORD);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalArgumentException rubbish) {
                workers.tell(WHAT, worker, NO_WORD);
            }
            return false;
        }

        /** The answers come in the order of the orders. */
        private Optional<RgbPixels> answer() {
            Optional<String> first = next();
            try {
                List<String> rest = new ArrayList<>();
                int pieces = first.map(FrameText::pieces).orElse(0);
                for (int i = 0; i < pieces; i++) {
                    next().ifPresent(rest::add);
                }
                return first.map(size -> FrameText.picture(size, rest));
            } catch (IllegalArgumentException rubbish) {
                close();
                return Optional.empty();
            }
        }

        private Optional<String> next() {
            if (worker == null) {
                return Optional.empty();
            }
            Outcome outcome = new Watch(worker, bounds, (phase, done, expected) -> {}, () -> true).untilOver();
            if (outcome instanceof Outcome.Finished finished) {
                return Optional.of(finished.result());
            }
            if (!(outcome instanceof Outcome.Refused)) {
                tooLong = outcome instanceof Outcome.TimedOut;
                workers.tell(WHAT, worker, outcome);
                close();
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            if (worker != null) {
                worker.close();
                worker = null;
            }
        }
    }
}
