package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;

/**
 * BlazeFace, the "back" model: 2 anchors in each of 16x16 cells and 6 in each of 8x8, logits and boxes in pixels.
 *
 * <p>Its boxes run from the brows to the chin and from eye to eye. What must be covered is the whole head, so a box is
 * grown after suppression: by 90 % of its height upward (forehead and hair), by 35 % of its width to each side (ears)
 * and by 25 % of its height downward (chin and jaw of a tilted head).
 */
final class BlazeFaceLayout implements TensorLayout {
    private static final int SIDE = 256;
    private static final int BOX_NUMBERS = 16;

    /** One grid, its anchors in each cell and the names of its two outputs. */
    private record Head(Grid grid, int anchors, String scores, String boxes) {
        int count() {
            return grid.cells() * anchors;
        }
    }

    private final Preparation preparation = new Preparation(
            Preparation.Channels.RGB,
            Preparation.Order.PIXELS,
            0,
            List.of(127.5, 127.5, 127.5),
            List.of(127.5, 127.5, 127.5));
    private final String input;
    private final List<Head> heads;

    BlazeFaceLayout(Signature signature) {
        input = signature.input();
        signature.requireInput(1, SIDE, SIDE, 3);
        heads = List.of(head(signature, new Grid(16, 16, 16), 2), head(signature, new Grid(32, 8, 8), 6));
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
        return Letterbox.centred(part, pictureWidth, pictureHeight, new InputSize(SIDE, SIDE));
    }

    @Override
    public List<Candidate> read(Answer answer, Letterbox placed, double threshold) {
        List<Candidate> seen = new ArrayList<>();
        for (Head head : heads) {
            float[] scores = answer.values(head.scores, 1, head.count(), 1);
            float[] boxes = answer.values(head.boxes, 1, head.count(), BOX_NUMBERS);
            for (int i = 0; i < head.count(); i++) {
                double score = 1 / (1 + Math.exp(-scores[i]));
                if (score >= threshold) {
                    seen.add(box(head.grid, i / head.anchors, boxes, i * BOX_NUMBERS, score));
                }
            }
        }
        return seen;
    }

    @Override
    public double overlap() {
        return 0.3;
    }

    @Override
    public Candidate whole(Candidate seen) {
        return seen.grown(0.9, 0.35, 0.25);
    }

    private static Head head(Signature signature, Grid grid, int anchors) {
        int count = grid.cells() * anchors;
        return new Head(grid, anchors, signature.output(1, count, 1), signature.output(1, count, BOX_NUMBERS));
    }

    private static Candidate box(Grid grid, int cell, float[] boxes, int at, double score) {
        double x = (grid.column(cell) + 0.5) * grid.stride() + boxes[at];
        double y = (grid.row(cell) + 0.5) * grid.stride() + boxes[at + 1];
        return Candidate.around(x, y, boxes[at + 2], boxes[at + 3], score);
    }
}
