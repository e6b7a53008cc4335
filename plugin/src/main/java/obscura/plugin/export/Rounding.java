package obscura.plugin.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;

/**
 * A frame's time in an export, counted from the export's first frame, may differ from its time in the source by a
 * microsecond. Painting starts a hair before a region does, so that the check can ask for a region's very first frame
 * and still never asks for one that was not to be painted.
 */
final class Rounding {
    private static final long MOST = 1;

    private Rounding() {}

    /** What is painted in the source's time. */
    static Plan painted(Plan plan) {
        return moved(plan, span -> new Span(Math.max(0, span.from() - 2 * MOST), span.to()));
    }

    /** What is certainly painted in the export's time. */
    static Plan certain(Plan plan) {
        return moved(plan, span -> {
            long from = Math.max(0, span.from() - MOST);
            return from < span.to() - MOST ? new Span(from, span.to() - MOST) : null;
        });
    }

    private static Plan moved(Plan plan, UnaryOperator<Span> how) {
        List<Region> regions = new ArrayList<>();
        for (Region r : plan.regions()) {
            Span span = how.apply(r.span());
            if (span != null) {
                regions.add(new Region(r.id(), r.kind(), span, r.polygon()));
            }
        }
        return new Plan(plan.paint(), regions);
    }
}
