package obscura.onvif.media;

/**
 * A corner of a mask.
 *
 * @param x -1 is the left edge, 1 the right one; cameras also keep corners outside of that
 * @param y -1 is the lower edge, 1 the upper one
 */
public record MaskPoint(double x, double y) {
    public MaskPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A corner has finite coordinates.");
        }
    }

    boolean isInPicture() {
        return Math.abs(x) <= 1 && Math.abs(y) <= 1;
    }
}
