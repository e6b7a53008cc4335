package obscura.plugin.detect.onnx;

import java.util.List;
import obscura.plugin.mask.Box;

/** The sides of a model's input in pixels, multiples of 32; both -1 where the file leaves them open. */
record InputSize(int width, int height) {
    private static final int UNIT = 32;
    private static final int LONGEST = 2048;
    private static final InputSize OPEN = new InputSize(Signature.OPEN, Signature.OPEN);

    /** Of an input laid out as batch, 3 channels, rows, columns. */
    static InputSize of(Signature signature) {
        signature.requireInput(1, 3, Signature.OPEN, Signature.OPEN);
        List<Integer> shape = signature.inputs().get(signature.input());
        InputSize size = new InputSize(shape.get(3), shape.get(2));
        if (!size.open() && (unfit(size.width) || unfit(size.height))) {
            throw signature.unlike();
        }
        return size;
    }

    boolean open() {
        return equals(OPEN);
    }

    /**
     * The size for looking at this part: the file's own, or else the one that wastes least on padding.
     *
     * @param longer the longer side where the size is open
     */
    InputSize forPart(Box part, int pictureWidth, int pictureHeight, int longer) {
        if (!open()) {
            return this;
        }
        double w = part.width() * pictureWidth;
        double h = part.height() * pictureHeight;
        double scale = longer / Math.max(w, h);
        return new InputSize(side(w * scale, longer), side(h * scale, longer));
    }

    /** How many cells of this grid the file declares. */
    int cells(int stride) {
        return open() ? Signature.OPEN : (width / stride) * (height / stride);
    }

    private static int side(double wanted, int most) {
        return (int) Math.max(UNIT, Math.min(most, Math.ceil((wanted - 0.5) / UNIT) * UNIT));
    }

    private static boolean unfit(int side) {
        return side < UNIT || side > LONGEST || side % UNIT != 0;
    }
}
