package obscura.plugin.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Costs;
import obscura.plugin.time.Span;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.Picture;
import obscura.plugin.video.VideoFiles;

/**
 * Paints a frozen plan into a new file: decode, cover, encode, nothing else. The same plan on the same decoded pixels
 * gives the same bytes. Frames the decoder had to patch up are painted whole and come back as regions, so that the
 * plan in the receipt is the whole truth.
 */
final class PaintFootage {
    /** Room for the rounding of times when a file's clock changes its base. */
    static final long ROUNDING = 10;

    private static final long SPACE_CHECK_FRAMES = 100;

    private final VideoFiles files;
    private final EncoderSettings settings;
    private final Costs costs;

    PaintFootage(VideoFiles files, EncoderSettings settings, Costs costs) {
        this.files = files;
        this.settings = settings;
        this.costs = costs;
    }

    /**
     * What was painted.
     *
     * @param first time of the first frame in the file's own time, microseconds
     * @param last time of the last frame
     * @param covered frames with anything painted
     * @param whole frames painted whole
     * @param concealed regions for frames the decoder had to patch up
     */
    record Painted(long frames, long first, long last, long covered, long whole, List<Region> concealed) {}

    Painted paint(CutSource source, Plan plan, BiConsumer<Picture, Coverage> painter, Path out, FrameCounter counter) {
        try (FrameSink sink = files.create(out, source.footage(), settings)) {
            Tally tally = new Tally(plan, source, painter);
            for (Frame frame = next(source); frame != null; frame = next(source)) {
                Frame now = frame;
                costs.of("paint: cover and encode", () -> tally.write(now, sink));
                counter.frame();
                if (tally.frames % SPACE_CHECK_FRAMES == 0) {
                    Space.check(out);
                }
            }
            if (tally.frames == 0) {
                throw ObscuraException.refused("No frame lies in the time asked for: check --from and --to.");
            }
            costs.of("paint: cover and encode", sink::finish);
            return tally.result();
        }
    }

    private Frame next(CutSource source) {
        return costs.of("paint: decode", source::next);
    }

    private static final class Tally {
        private final Covering covering;
        private final BiConsumer<Picture, Coverage> painter;
        private final List<Region> concealed = new ArrayList<>();
        private long frames;
        private long first;
        private long last;
        private long covered;
        private long whole;

        Tally(Plan plan, CutSource source, BiConsumer<Picture, Coverage> painter) {
            this.covering = new Covering(plan, source.footage());
            this.painter = painter;
        }

        void write(Frame frame, FrameSink sink) {
            Coverage coverage = covering.of(frame);
            note(frame, coverage);
            sink.write(frame, picture -> painter.accept(picture, coverage));
            first = frames == 0 ? frame.time() : first;
            last = frame.time();
            frames++;
        }

        private void note(Frame frame, Coverage coverage) {
            if (frame.concealed()) {
                concealed.add(concealedRegion(frame.time()));
            }
            double share = coverage.share();
            covered += share > 0 ? 1 : 0;
            whole += share == 1 ? 1 : 0;
        }

        private Region concealedRegion(long time) {
            Span moment = new Span(Math.max(0, time - ROUNDING), time + ROUNDING);
            return new Region("damaged-" + frames, null, moment, Polygon.of(Box.WHOLE));
        }

        Painted result() {
            return new Painted(frames, first, last, covered, whole, concealed);
        }
    }
}
