package obscura.plugin.work;

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
 * down over. A worker waits for several cameras' pictures at once: a second process would cost more than it saves. Sessions are independent of each other.
 */
public final class WorkerFrames implements Frames {
    public static final String WHAT = "frame";

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
            order(orders);
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

        private void order(List<FrameOrder> orders) {
            tooLong = false;
            if (orders.isEmpty()) {
                return;
            }
            if (worker == null || !worker.isAlive()) {
                close();
                worker = workers.start(WHAT, bounds);
            }
            worker.send(orders.stream().map(FrameLine::written).collect(Collectors.joining("\n")));
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
