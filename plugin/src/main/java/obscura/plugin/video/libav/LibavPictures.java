package obscura.plugin.video.libav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Pictures;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.Shot;

/** Still pictures by way of FFmpeg's libraries, in this very process: for a worker, never for one that must live on. */
public final class LibavPictures implements Pictures {
    private static final int FLATTEST = 8;
    private static final int HIGHEST = 1440;

    @Override
    public List<Optional<byte[]>> take(List<Shot> shots, int width) {
        Pictures.requireSane(shots, width);
        List<Optional<byte[]>> taken = new ArrayList<>();
        for (Shot shot : shots) {
            taken.add(orNone(shot, width));
        }
        return taken;
    }

    private Optional<byte[]> orNone(Shot shot, int width) {
        try {
            return Optional.of(take(shot, width));
        } catch (ObscuraException e) {
            return Optional.empty();
        }
    }

    /** @throws ObscuraException with the reason why there is none */
    public byte[] take(Shot shot, int width) {
        Native.load();
        try (LibavSource source = new LibavSource(shot.file(), OptionalInt.empty(), 1)) {
            Box part = shot.crop().orElse(Box.WHOLE);
            RgbPlanes into = RgbPlanes.allocate(width, height(source.footage(), part, width));
            source.at(shot.time()).scale(part, into);
            return Jpeg.of(into);
        }
    }

    private static int height(Footage footage, Box part, int width) {
        double wide = footage.width() * part.width() * footage.aspect().value();
        double high = footage.height() * part.height();
        return (int) Math.max(FLATTEST, Math.min(HIGHEST, Math.round(width * high / wide)));
    }
}
