package obscura.plugin.mask;

/**
 * A picture as red, green and blue.
 *
 * @param rgb three bytes for each pixel, row by row from the top; not copied
 */
public record RgbPixels(int width, int height, byte[] rgb) implements Pixels {
    public static final int LONGEST_SIDE = 1280;

    public RgbPixels {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException("Not the size of a picture: " + width + " x " + height);
        }
        if (rgb.length != PLANES * width * height) {
            throw new IllegalArgumentException("A picture has three bytes for each pixel");
        }
    }

    @Override
    public int sample(int plane, int x, int y) {
        return rgb[(y * width + x) * PLANES + plane] & 255;
    }
}
