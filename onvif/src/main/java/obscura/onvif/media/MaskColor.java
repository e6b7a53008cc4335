package obscura.onvif.media;

/** A colour as a camera counts it: finite, and usually 0 to 255. */
public record MaskColor(double x, double y, double z, Colorspace space) {
    public static final MaskColor BLACK = new MaskColor(0, 128, 128, Colorspace.YCBCR);

    public MaskColor {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException("A colour has finite numbers.");
        }
    }
}
