package obscura.plugin.detect.onnx;

import obscura.plugin.mask.Box;

/**
 * How a part of a picture lies in a model's input: scaled to {@code width * height}, its corner at {@code left, top},
 * padding around it. All in pixels of the input, except the part.
 *
 * @param part in fractions of the whole picture
 */
record Letterbox(int inputWidth, int inputHeight, int left, int top, int width, int height, Box part) {
    Letterbox {
        if (left < 0 || top < 0 || width < 1 || height < 1 || left + width > inputWidth || top + height > inputHeight) {
            throw new IllegalArgumentException("The part must lie in the input");
        }
    }

    /** Keeps the aspect; the padding is shared by both sides. */
    static Letterbox centred(Box part, int pictureWidth, int pictureHeight, InputSize input) {
        Letterbox corner = topLeft(part, pictureWidth, pictureHeight, input);
        return new Letterbox(
                input.width(),
                input.height(),
                (input.width() - corner.width) / 2,
                (input.height() - corner.height) / 2,
                corner.width,
                corner.height,
                part);
    }

    /** Keeps the aspect; the padding is right and below. */
    static Letterbox topLeft(Box part, int pictureWidth, int pictureHeight, InputSize input) {
        double w = part.width() * pictureWidth;
        double h = part.height() * pictureHeight;
        double scale = Math.min(input.width() / w, input.height() / h);
        return new Letterbox(
                input.width(),
                input.height(),
                0,
                0,
                side(w * scale, input.width()),
                side(h * scale, input.height()),
                part);
    }

    /** Fills the input; the aspect is kept as far as the input's sides do. */
    static Letterbox stretched(Box part, InputSize input) {
        return new Letterbox(input.width(), input.height(), 0, 0, input.width(), input.height(), part);
    }

    /** The box in fractions of the whole picture; null for one that lies in the padding or outside the picture. */
    Box toPicture(Candidate seen) {
        Box box = Box.clipped(x(seen.left()), y(seen.top()), x(seen.right()), y(seen.bottom()));
        return box == null || box.intersection(part) == 0 ? null : box;
    }

    private double x(double inputX) {
        return part.left() + (inputX - left) / width * part.width();
    }

    private double y(double inputY) {
        return part.top() + (inputY - top) / height * part.height();
    }

    private static int side(double wanted, int most) {
        return (int) Math.max(1, Math.min(most, Math.round(wanted)));
    }
}
