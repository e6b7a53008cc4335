package obscura.plugin.look;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Region;
import obscura.plugin.scene.Motion;
import obscura.plugin.scene.MovingRegion;
import obscura.plugin.scene.Stretch;
import obscura.plugin.scene.View;
import obscura.plugin.scene.WholeSpan;
import obscura.plugin.time.Span;

/** Collects what motion covers, stretch by stretch. */
final class MotionNotes {
    private final List<Region> regions = new ArrayList<>();
    private final List<Span> moving = new ArrayList<>();
    private final List<Span> whole = new ArrayList<>();

    /** A stretch in which motion is not hidden; only whether the camera moved is noted. */
    void add(Stretch stretch) {
        if (stretch.view() == View.MOVING) {
            moving.add(stretch.span());
        }
    }

    void add(Stretch stretch, Motion motion) {
        add(stretch);
        for (MovingRegion r : motion.regions()) {
            cover(r.span(), r.box());
        }
        for (WholeSpan w : motion.whole()) {
            whole.add(w.span());
            cover(w.span(), Box.WHOLE);
        }
    }

    List<Region> regions() {
        return regions;
    }

    List<Span> moving() {
        return moving;
    }

    List<Span> whole() {
        return whole;
    }

    private void cover(Span span, Box box) {
        regions.add(new Region("m" + (regions.size() + 1), Hide.MOTION, span, Polygon.of(box)));
    }
}
