package obscura.plugin.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import obscura.plugin.export.review.Shown;
import obscura.plugin.look.Look;
import obscura.plugin.look.Seen;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Costs;
import obscura.plugin.time.Span;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.VideoFiles;

/**
 * Decodes a finished export as a stranger would: is every region one colour in every frame, is every frame there, and
 * does a stricter look find anyone who is not covered?
 */
final class CheckExport {
    private final VideoFiles files;
    private final Costs costs;

    CheckExport(VideoFiles files, Costs costs) {
        this.files = files;
        this.costs = costs;
    }

    /**
     * What the check found.
     *
     * @param frames how many frames decoded
     * @param notCovered times, in the source's time, of frames in which a region is not one colour
     * @param seen what a stricter look found outside the regions; regions in the source's time
     */
    record Checked(long frames, List<Long> notCovered, Seen seen) {}

    /**
     * @param first time of the export's first frame in the source's time, microseconds
     * @param covers what every region must show
     * @param look the stricter look, or null when nobody is looked for; closed by the caller
     */
    Checked check(Path export, Plan plan, long first, CoverHolds covers, SecondLook look, FrameCounter counter) {
        try (FrameSource source = files.open(export, OptionalInt.empty())) {
            Pass pass = new Pass(source, plan, first, covers, look);
            for (Frame frame = next(source); frame != null; frame = next(source)) {
                pass.frame(frame, costs);
                counter.frame();
            }
            return pass.result();
        }
    }

    /**
     * A stricter look at what is finished.
     *
     * @param shown who is to be seen, in the source's time
     */
    record SecondLook(Look look, Shown shown) {
        void at(Frame frame, long time, Coverage coverage) {
            look.frame(frame, coverage, seen -> shown.is(time, seen));
        }
    }

    private Frame next(FrameSource source) {
        return costs.of("check: decode", source::next);
    }

    private static final class Pass {
        private final PlanCursor cursor;
        private final PlanCursor certain;
        private final Coverage coverage;
        private final Coverage certainCoverage;
        private final CoverHolds covers;
        private final long first;
        private final SecondLook look;
        private final List<Long> notCovered = new ArrayList<>();
        private long frames;

        Pass(FrameSource source, Plan plan, long first, CoverHolds covers, SecondLook look) {
            this.cursor = new PlanCursor(plan);
            this.certain = new PlanCursor(Rounding.certain(plan));
            int width = source.footage().width();
            int height = source.footage().height();
            this.coverage = new Coverage(width, height);
            this.certainCoverage = new Coverage(width, height);
            this.covers = covers;
            this.first = first;
            this.look = look;
        }

        void frame(Frame frame, Costs costs) {
            long time = first + frame.time();
            certainCoverage.clear();
            certain.cover(time, certainCoverage);
            boolean held = costs.of("check: regions", () -> covers.in(frame.picture(), certainCoverage));
            if (frame.concealed() || !held) {
                notCovered.add(time);
            }
            if (look != null) {
                coverage.clear();
                cursor.cover(time, coverage);
                look.at(frame, time, coverage);
            }
            frames++;
        }

        Checked result() {
            Seen seen = look == null ? Seen.NOTHING : look.look().finish();
            return new Checked(frames, notCovered, shifted(seen));
        }

        private Seen shifted(Seen seen) {
            List<Region> regions = seen.regions().stream()
                    .map(r -> new Region(r.id(), r.kind(), later(r.span()), r.polygon()))
                    .toList();
            return new Seen(
                    regions,
                    seen.tracks(),
                    seen.runs(),
                    seen.models(),
                    seen.moving(),
                    seen.whole(),
                    List.of(),
                    List.of());
        }

        private Span later(Span span) {
            return new Span(span.from() + first, Math.min(Span.FOREVER, span.to() + first));
        }
    }
}
