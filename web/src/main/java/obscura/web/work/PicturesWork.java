package obscura.web.work;

import java.util.Base64;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.Shot;
import obscura.plugin.video.libav.LibavPictures;
import obscura.plugin.work.Report;
import obscura.plugin.work.ShotsLine;

/** Still pictures, order after order, until nobody orders any more; one answer for each shot. */
public final class PicturesWork implements Work.Task {
    private final Supplier<LibavPictures> wiring;

    public PicturesWork(Supplier<LibavPictures> wiring) {
        this.wiring = wiring;
    }

    @Override
    public void carryOut(Report report, Runnable orphaned) {
        LibavPictures pictures = wiring.get();
        for (String order = report.order(); order != null; order = report.order()) {
            ShotsLine wanted = read(order);
            wanted.shots().forEach(shot -> answer(pictures, shot, wanted.width(), report));
        }
    }

    private static ShotsLine read(String order) {
        try {
            return ShotsLine.read(order);
        } catch (IllegalArgumentException e) {
            throw new ObscuraException(ObscuraException.Kind.USAGE, "The order for these pictures is damaged.", e);
        }
    }

    private static void answer(LibavPictures pictures, Shot shot, int width, Report report) {
        try {
            report.result(Base64.getEncoder().encodeToString(pictures.take(shot, width)));
        } catch (ObscuraException e) {
            report.refused(ObscuraException.refused(e.getMessage()));
        }
    }
}
