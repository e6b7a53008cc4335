package obscura.web.bench;

import java.util.Collection;

/** The middle of some figures, so that one odd run does not count. */
final class Median {
    private Median() {}

    static double of(Collection<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
