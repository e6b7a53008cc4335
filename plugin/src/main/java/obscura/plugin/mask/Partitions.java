package obscura.plugin.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import obscura.plugin.mask.CellGrid.Part;

/**
 * Ways of cutting a grid into few parts, so that the rectangles around what each part holds have little area. The parts
 * of one way always fill the whole grid.
 *
 * <p>First strips, all upright or all lying, the best for each number by dynamic programming: n cells² steps. Then each
 * way is cut further where that saves most, in either direction: cells² steps for each part.
 */
record Partitions(CellGrid grid, int most) {
    /** The best first; at most {@code 2 * most} of them. */
    List<List<Part>> ways() {
        Part whole = grid.whole();
        List<List<Part>> ways = new ArrayList<>();
        ways.addAll(strips(whole.right(), (from, to) -> new Part(from, 0, to, whole.bottom())));
        ways.addAll(strips(whole.bottom(), (from, to) -> new Part(0, from, whole.right(), to)));
        ways.forEach(this::cutFurther);
        ways.sort(Comparator.comparingLong(this::millionths).thenComparingInt(List::size));
        return ways;
    }

    /** Less than this is no reason to spend a mask. */
    private long millionths(List<Part> parts) {
        return Math.round(1e6 * parts.stream().mapToDouble(grid::area).sum());
    }

    /** For 1 to {@code most} strips the ones with the least area. */
    private List<List<Part>> strips(int cells, BiFunction<Integer, Integer, Part> strip) {
        double[][] least = new double[most + 1][cells + 1];
        int[][] cut = new int[most + 1][cells + 1];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, Double.MAX_VALUE));
        least[0][0] = 0;
        for (int to = 1; to <= cells; to++) {
            for (int from = 0; from < to; from++) {
                double area = grid.area(strip.apply(from, to));
                for (int n = 1; n <= most; n++) {
                    if (least[n - 1][from] < Double.MAX_VALUE && least[n - 1][from] + area < least[n][to]) {
                        least[n][to] = least[n - 1][from] + area;
                        cut[n][to] = from;
                    }
                }
            }
        }
        List<List<Part>> ways = new ArrayList<>();
        for (int n = 1; n <= Math.min(most, cells); n++) {
            ways.add(walkBack(cut, n, cells, strip));
        }
        return ways;
    }

    private static List<Part> walkBack(int[][] cut, int n, int cells, BiFunction<Integer, Integer, Part> strip) {
        List<Part> parts = new ArrayList<>();
        int to = cells;
        for (int left = n; left > 0; left--) {
            parts.add(strip.apply(cut[left][to], to));
            to = cut[left][to];
        }
        return parts;
    }

    private void cutFurther(List<Part> parts) {
        while (parts.size() < most) {
            Cut best = null;
            for (Part part : parts) {
                best = Cut.better(best, bestCut(part));
            }
            if (best == null) {
                return;
            }
            parts.remove(best.of());
            parts.add(best.one());
            parts.add(best.other());
        }
    }

    private record Cut(Part of, Part one, Part other, double saves) {
        static Cut better(Cut a, Cut b) {
            return a == null || (b != null && b.saves > a.saves) ? b : a;
        }
    }

    private Cut bestCut(Part part) {
        Cut best = null;
        for (int x = part.left() + 1; x < part.right(); x++) {
            best = Cut.better(
                    best,
                    cut(
                            part,
                            new Part(part.left(), part.top(), x, part.bottom()),
                            new Part(x, part.top(), part.right(), part.bottom())));
        }
        for (int y = part.top() + 1; y < part.bottom(); y++) {
            best = Cut.better(
                    best,
                    cut(
                            part,
                            new Part(part.left(), part.top(), part.right(), y),
                            new Part(part.left(), y, part.right(), part.bottom())));
        }
        return best;
    }

    /** Null when it saves nothing or leaves one side without anything to cover. */
    private Cut cut(Part part, Part one, Part other) {
        double a = grid.area(one);
        double b = grid.area(other);
        double saves = grid.area(part) - a - b;
        return a > 0 && b > 0 && saves > 1e-9 ? new Cut(part, one, other, saves) : null;
    }
}
