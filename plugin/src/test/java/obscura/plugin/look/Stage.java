package obscura.plugin.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import obscura.plugin.look.DrawnFrame.Body;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Paint;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.time.Costs;
import obscura.plugin.video.Footage;

/** Plays a drawn clip to a look and asks what its plan covers. */
final class Stage {
    static final Footage FOOTAGE = DrawnFrame.footage(192, 108);
    static final long SECOND = 1_000_000;

    /** What there is to see at one moment. */
    record Scene(double shift, int ground, List<Body> bodies) {
        static Scene of(Body... bodies) {
            return new Scene(0, 1, List.of(bodies));
        }
    }

    private final Path temp;
    private final LookSettings settings;
    private final FixedDetector[] detectors;
    private Coverage hidden;

    Stage(Path temp, Set<Hide> hide, boolean strict, FixedDetector... detectors) {
        this.temp = temp;
        this.settings = new LookSettings(hide, OptionalInt.empty(), strict);
        this.detectors = detectors;
    }

    /** What is already painted, in every frame. */
    Stage hiding(Box box) {
        hidden = new Coverage(FOOTAGE.width(), FOOTAGE.height());
        hidden.add(box);
        return this;
    }

    Seen play(double seconds, LongFunction<Scene> scenes) {
        return play(times(seconds, 25), scenes);
    }

    Seen play(List<Long> times, LongFunction<Scene> scenes) {
        try (Look look = new Look(FOOTAGE, settings, FixedDetector.all(detectors), temp, new Costs())) {
            for (long time : times) {
                Scene scene = scenes.apply(time);
                look.frame(DrawnFrame.of(time, FOOTAGE, scene.shift, scene.ground, scene.bodies), hidden);
            }
            return look.finish();
        }
    }

    static List<Long> times(double seconds, double rate) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < seconds * rate; i++) {
            times.add(Math.round(i * 1e6 / rate));
        }
        return times;
    }

    static Box box(double centreX, double centreY, double width, double height) {
        return Box.clipped(centreX - width / 2, centreY - height / 2, centreX + width / 2, centreY + height / 2);
    }

    /** The covered share of a box at one moment. */
    static double covered(Seen seen, long time, Box box) {
        Coverage coverage = new Coverage(FOOTAGE.width(), FOOTAGE.height());
        new PlanCursor(new Plan(Paint.SOLID, seen.regions())).cover(time, coverage);
        return coverage.share(box);
    }
}
