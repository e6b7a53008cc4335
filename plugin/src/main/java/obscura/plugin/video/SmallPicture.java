package obscura.plugin.video;

import java.nio.ByteBuffer;

/**
 * A reusable small picture for watching motion: Y of {@code width * height} bytes, then U and V of half the sides
 * each, rows without gaps, in one block of native memory. Sides are even.
 */
public record SmallPicture(int width, int height, ByteBuffer bytes) {
    public SmallPicture {
        if (width <= 0 || height <= 0 || (width & 1) != 0 || (height & 1) != 0) {
            throw new IllegalArgumentException("Sides must be even: " + width + " x " + height);
        }
    }

    public static SmallPicture allocate(int width, int height) {
        return new SmallPicture(width, height, ByteBuffer.allocateDirect(sizeOf(width, height) + 64));
    }

    public static int sizeOf(int width, int height) {
        return width * height * 3 / 2;
    }
}
