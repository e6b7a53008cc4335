package obscura.e2e.camera.state;

/**
 * A mask's colour as ONVIF says it.
 *
 * @param x Y, or red
 * @param y Cb, or green
 * @param z Cr, or blue
 * @param rgb true for red, green and blue, else YCbCr
 */
public record MaskColour(double x, double y, double z, boolean rgb) {
    public static final MaskColour BLACK = new MaskColour(0, 128, 128, false);

    /** Red, green and blue in one number, 0xRRGGBB. */
    public int packed() {
        if (rgb) {
            return pack(x, y, z);
        }
        return pack(x + 1.402 * (z - 128), x - 0.344136 * (y - 128) - 0.714136 * (z - 128), x + 1.772 * (y - 128));
    }

    private static int pack(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
