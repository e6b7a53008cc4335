package obscura.plugin.plan;

import java.util.ArrayList;
import java.util.List;

/** Walks a plan forward in time and says what it covers at each frame. Not for sharing between threads. */
public final class PlanCursor {
    private final List<Region> regions;
    private final List<Region> active = new ArrayList<>();
    private int next;
    private long now = Long.MIN_VALUE;

    public PlanCursor(Plan plan) {
        this.regions = plan.regions();
    }

    /**
     * Adds what the plan covers at this moment.
     *
     * @param time microseconds from the first frame, never before the time asked for last
     */
    public void cover(long time, Coverage into) {
        if (time < now) {
            throw new IllegalArgumentException("A plan is read forward: " + time + " after " + now);
        }
        now = time;
        while (next < regions.size() && regions.get(next).span().from() <= time) {
            active.add(regions.get(next++));
        }
        active.removeIf(r -> r.span().to() <= time);
        active.forEach(r -> into.add(r.polygon()));
    }
}
