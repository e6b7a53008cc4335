package obscura.web.work;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.mask.RgbPixels;
import obscura.plugin.work.FrameLine;
import obscura.plugin.work.FrameText;
import obscura.plugin.work.Report;

/**
 * Pictures of cameras, order after order, until nobody orders any more. A few are waited for at the same time; they are answered in
 * the order they were ordered in.
 */
public final class FrameWork implements Work.Task {
    /** A main and a sub stream; most cameras give little more at once, and each decoder takes memory. */
    private static final int AT_ONCE = 2;

    private final Function<FrameOrder, RgbPixels> camera;

    public FrameWork(Function<FrameOrder, RgbPixels> camera) {
        this.camera = camera;
    }

    @Override
    public void carryOut(Report report, Runnable orphaned) {
        ExecutorService looking = threads(AT_ONCE, "frame");
        ExecutorService answering = threads(1, "answer");
        report.ready();
        try {
            for (String line = report.order(); line != null; line = report.order()) {
                FrameOrder order = read(line);
                Future<List<String>> picture = looking.submit(() -> FrameText.of(camera.apply(order)));
                answering.execute(() -> answer(picture, report));
            }
        } finally {
            answering.shutdown();
            untilOver(answering);
        }
    }

    private static ExecutorService threads(int most, String name) {
        return Executors.newFixedThreadPool(most, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static FrameOrder read(String order) {
        try {
            return FrameLine.read(order);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(ObscuraException.Kind.USAGE, "The order for this frame is damaged.");
        }
    }

    private static void answer(Future<List<String>> picture, Report report) {
        try {
            picture.get().forEach(report::result);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ObscuraException none) {
                report.refused(ObscuraException.refused(none.getMessage()));
            } else {
                report.broke(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was ordered before the end is still answered. */
    private static void untilOver(ExecutorService answering) {
        try {
            answering.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
