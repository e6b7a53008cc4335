package obscura.web.work;

import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.mask.RgbPixels;
import obscura.plugin.work.FrameLine;
import obscura.plugin.work.FrameText;
import obscura.plugin.work.Report;

/** Pictures of cameras, order after order, until nobody orders any more. */
public final class FrameWork implements Work.Task {
    private final Function<FrameOrder, RgbPixels> camera;

    public FrameWork(Function<FrameOrder, RgbPixels> camera) {
        this.camera = camera;
    }

    @Override
    public void carryOut(Report report, Runnable orphaned) {
        for (String order = report.order(); order != null; order = report.order()) {
            answer(read(order), report);
        }
    }

    private static FrameOrder read(String order) {
        try {
            return FrameLine.read(order);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(ObscuraException.Kind.USAGE, "The order for this frame is damaged.");
        }
    }

    private void answer(FrameOrder order, Report report) {
        try {
            FrameText.of(camera.apply(order)).forEach(report::result);
        } catch (ObscuraException e) {
            report.refused(ObscuraException.refused(e.getMessage()));
        }
    }
}
