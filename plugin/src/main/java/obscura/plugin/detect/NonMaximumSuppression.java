package obscura.plugin.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** Several boxes around one thing become one: the best stays, what overlaps it too much goes. */
public final class NonMaximumSuppression {
    private NonMaximumSuppression() {}

    /**
     * For sightings of one kind, as from overlapping tiles.
     *
     * @param overlap intersection over union above which the lower score goes, 0..1
     * @return best first; equal scores keep their order
     */
    public static List<Detection> keep(List<Detection> all, double overlap) {
        return keep(all, Detection::score, (a, b) -> a.box().iou(b.box()), overlap);
    }

    /** The same for anything with a score and an overlap. */
    public static <T> List<T> keep(
            List<T> all, ToDoubleFunction<T> score, ToDoubleBiFunction<T, T> iou, double overlap) {
        List<T> bestFirst = new ArrayList<>(all);
        bestFirst.sort(Comparator.comparingDouble(score).reversed());
        if (overlap >= 1) {
            return bestFirst;
        }
        List<T> kept = new ArrayList<>();
        for (T one : bestFirst) {
            if (kept.stream().noneMatch(better -> iou.applyAsDouble(better, one) > overlap)) {
                kept.add(one);
            }
        }
        return kept;
    }
}
