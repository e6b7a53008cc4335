package obscura.plugin.detect.onnx;

/** A box as a model means it, in pixels of the model's input; may reach beyond the input, is never empty. */
record Candidate(double left, double top, double right, double bottom, double score) {
    /** Boxes thinner than a pixel are widened to one: what was seen has an extent. */
    static Candidate around(double centreX, double centreY, double width, double height, double score) {
        double w = Math.max(1, Math.abs(width)) / 2;
        double h = Math.max(1, Math.abs(height)) / 2;
        return new Candidate(centreX - w, centreY - h, centreX + w, centreY + h, score);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** Grown by these fractions of its own width and height. */
    Candidate grown(double up, double sides, double down) {
        return new Candidate(
                left - sides * width(), top - up * height(), right + sides * width(), bottom + down * height(), score);
    }

    double iou(Candidate other) {
        double w = Math.min(right, other.right) - Math.max(left, other.left);
        double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (width() * height() + other.width() * other.height() - w * h);
    }
}
