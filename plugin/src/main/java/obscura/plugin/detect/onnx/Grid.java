package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;

/** The cells in which a model looks for things of one size, row by row; each stands for stride * stride pixels. */
record Grid(int stride, int columns, int rows) {
    static final List<Integer> STRIDES = List.of(8, 16, 32);

    /** The grids of all strides, finest first, over an input whose sides are multiples of 32. */
    static List<Grid> over(Letterbox placed) {
        List<Grid> grids = new ArrayList<>();
        for (int stride : STRIDES) {
            grids.add(new Grid(stride, placed.inputWidth() / stride, placed.inputHeight() / stride));
        }
        return List.copyOf(grids);
    }

    int cells() {
        return columns * rows;
    }

    int column(int cell) {
        return cell % columns;
    }

    int row(int cell) {
        return cell / columns;
    }
}
