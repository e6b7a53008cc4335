package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;

/**
 * YuNet: for each grid a class score, an "is there anything" score and a box, by names that end in the stride. Of a
 * file that leaves the size of its input open, the longer side gets 640 pixels.
 *
 * <p>Its boxes run from the forehead to the chin; they are grown after suppression to the hair and the ears: 60 %
 * upward, 30 % to each side, 15 % downward.
 */
final class YuNetLayout implements TensorLayout {
    private static final int LONGER_IF_OPEN = 640;

    private final Preparation preparation = Preparation.plain(0);
    private final String input;
    private final InputSize size;

    YuNetLayout(Signature signature) {
        input = signature.input();
        size = InputSize.of(signature);
        for (int stride : Grid.STRIDES) {
            signature.requireOutput("cls_" + stride, 1, size.cells(stride), 1);
            signature.requireOutput("obj_" + stride, 1, size.cells(stride), 1);
            signature.requireOutput("bbox_" + stride, 1, size.cells(stride), 4);
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
        return Letterbox.topLeft(part, pictureWidth, pictureHeight, chosen);
    }

    @Override
    public List<Candidate> read(Answer answer, Letterbox placed, double threshold) {
        List<Candidate> seen = new ArrayList<>();
        for (Grid grid : Grid.over(placed)) {
            float[] face = answer.values("cls_" + grid.stride(), 1, grid.cells(), 1);
            float[] anything = answer.values("obj_" + grid.stride(), 1, grid.cells(), 1);
            float[] boxes = answer.values("bbox_" + grid.stride(), 1, grid.cells(), 4);
            for (int cell = 0; cell < grid.cells(); cell++) {
                double score = Math.sqrt(clip(face[cell]) * clip(anything[cell]));
                if (score >= threshold) {
                    seen.add(box(grid, cell, boxes, score));
                }
            }
        }
        return seen;
    }

    @Override
    public double overlap() {
        return 0.45;
    }

    @Override
    public Candidate whole(Candidate seen) {
        return seen.grown(0.6, 0.3, 0.15);
    }

    private static Candidate box(Grid grid, int cell, float[] boxes, double score) {
        int at = cell * 4;
        return Candidate.around(
                (grid.column(cell) + boxes[at]) * grid.stride(),
                (grid.row(cell) + boxes[at + 1]) * grid.stride(),
                Math.exp(boxes[at + 2]) * grid.stride(),
                Math.exp(boxes[at + 3]) * grid.stride(),
                score);
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
