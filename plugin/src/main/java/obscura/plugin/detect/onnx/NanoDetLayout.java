package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;

/**
 * NanoDet trained on COCO: for each grid the scores of 80 classes and the distances from a cell's centre to the four
 * sides, each as weights of the distances 0..10 strides. Of a file that leaves the size of its input open, the longer
 * side gets 416 pixels.
 */
final class NanoDetLayout implements TensorLayout {
    private static final int CLASSES = 80;
    private static final int PERSON = 0;
    private static final int BINS = 11;
    private static final int DISTANCES = 4 * BINS;

    private static final int LONGER_IF_OPEN = 416;
    private static final int GRIDS = 3;

    private final Preparation preparation = new Preparation(
            Preparation.Channels.BGR,
            Preparation.Order.PLANES,
            0,
            List.of(103.53, 116.28, 123.675),
            List.of(57.375, 57.12, 58.395));
    private final String input;
    private final InputSize size;

    NanoDetLayout(Signature signature) {
        input = signature.input();
        size = InputSize.of(signature);
        for (int stride : Grid.STRIDES) {
            signature.outputs(size.open() ? GRIDS : 1, 1, size.cells(stride), CLASSES);
            signature.outputs(size.open() ? GRIDS : 1, 1, size.cells(stride), DISTANCES);
        }
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public Preparation preparation() {
        return preparation;
    }

    @Override
    public Letterbox place(Box part, int pictureWidth, int pictureHeight) {
        InputSize chosen = size.forPart(part, pictureWidth, pictureHeight, LONGER_IF_OPEN);
        return Letterbox.centred(part, pictureWidth, pictureHeight, chosen);
    }

    @Override
    public List<Candidate> read(Answer answer, Letterbox placed, double threshold) {
        List<Candidate> seen = new ArrayList<>();
        for (Grid grid : Grid.over(placed)) {
            float[] scores = answer.values(1, grid.cells(), CLASSES);
            float[] distances = answer.values(1, grid.cells(), DISTANCES);
            for (int cell = 0; cell < grid.cells(); cell++) {
                double score = answer.score(scores[cell * CLASSES + PERSON]);
                if (score >= threshold) {
                    seen.add(box(grid, cell, distances, score));
                }
            }
        }
        return seen;
    }

    @Override
    public double overlap() {
        return 0.5;
    }

    private static Candidate box(Grid grid, int cell, float[] distances, double score) {
        double x = (grid.column(cell) + 0.5) * grid.stride();
        double y = (grid.row(cell) + 0.5) * grid.stride();
        int at = cell * DISTANCES;
        double left = x - grid.stride() * distance(distances, at);
        double top = y - grid.stride() * distance(distances, at + BINS);
        double right = x + grid.stride() * distance(distances, at + 2 * BINS);
        double bottom = y + grid.stride() * distance(distances, at + 3 * BINS);
        return Candidate.around((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, score);
    }

    /** The expectation of 0..10 under the softmax of the weights. */
    private static double distance(float[] weights, int at) {
        double largest = weights[at];
        for (int i = 1; i < BINS; i++) {
            largest = Math.max(largest, weights[at + i]);
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < BINS; i++) {
            double e = Math.exp(weights[at + i] - largest);
            sum += e;
            weighted += e * i;
        }
        return weighted / sum;
    }
}
