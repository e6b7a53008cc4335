package obscura.web.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.mask.Polygon;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanFile;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;

/** A plan as a person or a look might make it: eight boxes of a walker's size that move five times a second. */
final class DrawnPlan {
    private static final int WALKERS = 8;
    private static final int STEPS = 5;

    private DrawnPlan() {}

    static Path write(Path file, int seconds) {
        List<Region> regions = new ArrayList<>();
        for (int step = 0; step < seconds * STEPS; step++) {
            Span span = Span.ofSeconds(step / (double) STEPS, (step + 1) / (double) STEPS);
            for (int walker = 0; walker < WALKERS; walker++) {
                double x = (step * 0.004 * (walker + 1)) % 0.9;
                double y = 0.1 * walker;
                Polygon place = Polygon.of(new Box(x, y, x + 0.083, Math.min(1, y + 0.2)));
                regions.add(new Region("walker" + walker, Hide.PEOPLE, span, place));
            }
        }
        PlanFile.write(new Plan(Paint.SOLID, regions), file);
        return file;
    }
}
