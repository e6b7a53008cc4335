package obscura.plugin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The frozen list of regions an export paints, ordered by start, and how it paints them. */
public record Plan(Paint paint, List<Region> regions) {
    private static final Comparator<Region> BY_START =
            Comparator.<Region>comparingLong(r -> r.span().from()).thenComparing(Region::id);

    public Plan {
        regions = regions.stream().sorted(BY_START).toList();
    }

    /** This plan and more regions: a plan only ever grows. */
    public Plan with(List<Region> more) {
        List<Region> all = new ArrayList<>(regions);
        all.addAll(more);
        return new Plan(paint, all);
    }
}
