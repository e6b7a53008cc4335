package obscura.plugin.mask;

/**
 * One picture as three planes of samples 0..255 at full size: Y, U and V, or red, green and blue. Whoever has coarser
 * chroma answers with the sample that covers the pixel.
 */
public interface Pixels {
    int PLANES = 3;

    int width();

    int height();

    /**
     * @param plane 0 to 2
     * @param x column from the left
     * @param y row from the top
     */
    int sample(int plane, int x, int y);
}
