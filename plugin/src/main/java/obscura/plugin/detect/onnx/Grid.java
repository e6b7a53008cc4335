package obscura.plugin.detect.onnx;

import java.util.ArrayList;
import java.util.List;

/** The cells in which a model looks for things of one size, row by row; each stands for stride * stride pixels. */
record Grid(int stride, int columns, int rows) {
    /** The grids of strides 8, 16 and 32, finest first, over an input whose sides are multiples of 32. */
    static List<Grid> over(int width, int height) {
        List<Grid> grids = new ArrayList<>();
        for (int stride : new int[] {8, 16, 32}) {
            grids.add(new Grid(stride, width / stride, height / stride));
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
