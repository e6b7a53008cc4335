package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;

/**
 * YOLOX without decoding inside: one output with the cells of the three grids one after the other, each as dx, dy,
 * log width, log height, "is there anything" and the scores of the classes. Either the 80 classes of COCO, of which
 * the first is a person, or a single class, which is what the card says.
 */
final class YoloxLayout implements TensorLayout {
    private static final int LONGER_IF_OPEN = 416;
    private static final int COCO = 80;
    private static final int BEFORE_CLASSES = 5;

    private final Preparation preparation = Preparation.plain(114);
    private final String input;
    private final String output;
    private final InputSize size;
    private final int numbers;

    YoloxLayout(Signature signature) {
        input = signature.input();
        size = InputSize.of(signature);
        output = signature.output(1, declaredCells(size), Signature.OPEN);
        numbers = signature.outputs().get(output).get(2);
        if (!classesSuit(numbers - BEFORE_CLASSES, signature.card())) {
            throw signature.unlike();
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
        List<Grid> grids = Grid.over(placed);
        int cells = grids.stream().mapToInt(Grid::cells).sum();
        float[] values = answer.values(output, 1, cells, numbers);
        List<Candidate> seen = new ArrayList<>();
        int at = 0;
        for (Grid grid : grids) {
            for (int cell = 0; cell < grid.cells(); cell++, at += numbers) {
                double score = answer.score(values[at + 4]) * answer.score(values[at + BEFORE_CLASSES]);
                if (score >= threshold) {
                    seen.add(box(grid, cell, values, at, score));
                }
            }
        }
        return seen;
    }

    @Override
    public double overlap() {
        return 0.45;
    }

    private static int declaredCells(InputSize size) {
        return size.open()
                ? Signature.OPEN
                : Grid.STRIDES.stream().mapToInt(size::cells).sum();
    }

    private static boolean classesSuit(int classes, ModelCard card) {
        return classes == 1 || (classes == COCO && card.kind() == Hide.PEOPLE);
    }

    private static Candidate box(Grid grid, int cell, float[] values, int at, double score) {
        return Candidate.around(
                (grid.column(cell) + values[at]) * grid.stride(),
                (grid.row(cell) + values[at + 1]) * grid.stride(),
                Math.exp(values[at + 2]) * grid.stride(),
                Math.exp(values[at + 3]) * grid.stride(),
                score);
    }
}
