package obscura.plugin.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.Frames;
import obscura.plugin.mask.RgbPixels;

/**
 * Pictures of cameras from worker processes: one for each session, started with the first picture, and again after one that it broke
 * down over. Sessions are independent of each other.
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

        @Override
        public Optional<RgbPixels> take(FrameOrder order) {
            if (worker == null || !worker.isAlive()) {
                close();
                worker = workers.start(WHAT, bounds);
            }
            worker.send(FrameLine.written(order));
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
