package obscura.plugin.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;

/** Reads every picture of a fixed stretch once and collects what differs from the empty scene. */
final class MotionPass {
    private final SceneGrid grid;
    private final FrameRing ring;
    private final Segment segment;
    private final Span span;
    private final EmptyScene scene;
    private final Difference difference;
    private final CellMask throughout;
    private final CoverTicks ticks;
    private final WholeSpans whole = new WholeSpans();

    MotionPass(SceneGrid grid, FrameRing ring, Segment segment, Span span, EmptyScene scene) {
        this.grid = grid;
        this.ring = ring;
        this.segment = segment;
        this.span = span;
        this.scene = scene;
        this.difference = new Difference(scene);
        this.throughout = difference.doubt().filled().grown();
        this.ticks = new CoverTicks(grid, throughout);
    }

    Motion run() {
        byte[] picture = new byte[grid.size()];
        for (long index = segment.first(); index < segment.end(); index++) {
            long time = ring.time(index);
            long until = index + 1 < segment.end() ? ring.time(index + 1) : span.to();
            if (ring.isShaken(index)) {
                whole.add(time, until, WholeSpan.Why.SHAKEN);
                continue;
            }
            ring.read(index, picture);
            CellMask cells = difference.of(picture);
            if (cells == null) {
                whole.add(time, until, WholeSpan.Why.TOO_MUCH_DIFFERS);
            } else {
                ticks.differs(time, cells);
            }
        }
        return new Motion(regions(), whole.spans(), Optional.of(scene), share());
    }

    private List<MovingRegion> regions() {
        List<MovingRegion> regions = new ArrayList<>();
        for (Box box : throughout.rectangles()) {
            regions.add(new MovingRegion(span, box));
        }
        regions.addAll(ticks.regions());
        return regions;
    }

    private double share() {
        double length = span.to() - span.from();
        double dark = whole.lengthWithin(span) / length;
        double always = throughout.count() / (double) grid.cells();
        double sometimes = ticks.coveredTicks() * CoverTicks.TICK / length;
        return Math.min(1, dark + (1 - dark) * Math.min(1, always + sometimes));
    }
}
