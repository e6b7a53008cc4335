package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.mask.Box;

/**
 * YuNet: for each grid a class score, an "is there anything" score and a box, by names that end in the stride. Where
 * the file leaves the size of its input open, 640x640.
 *
 * <p>Its boxes run from the forehead to the chin; they are grown after suppression to the hair and the ears: 35 %
 * upward, 20 % to each side, 15 % downward.
 */
final class YuNetLayout implements TensorLayout {
    private final Preparation preparation = Preparation.plain(0);
    private final String input;
    private final int width;
    private final int height;

    YuNetLayout(Signature signature) {
        input = signature.input();
        height = signature.inputSide(2, 32, 640);
        width = signature.inputSide(3, 32, 640);
        signature.requireInput(1, 3, height, width);
        for (Grid grid : Grid.over(width, height)) {
            signature.requireOutput("cls_" + grid.stride(), 1, grid.cells(), 1);
            signature.requireOutput("obj_" + grid.stride(), 1, grid.cells(), 1);
            signature.requireOutput("bbox_" + grid.stride(), 1, grid.cells(), 4);
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
        return Letterbox.topLeft(part, pictureWidth, pictureHeight, width, height);
    }

    @Override
    public List<Candidate> read(Answer answer, Letterbox placed, double threshold) {
        List<Candidate> seen = new ArrayList<>();
        for (Grid grid : Grid.over(width, height)) {
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
        return seen.grown(0.35, 0.2, 0.15);
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
