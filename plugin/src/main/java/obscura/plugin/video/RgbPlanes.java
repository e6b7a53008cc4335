package obscura.plugin.video;

import java.nio.ByteBuffer;

/** A reusable RGB picture: three planes of {@code width * height} bytes in native memory, rows without gaps. */
public record RgbPlanes(int width, int height, ByteBuffer red, ByteBuffer green, ByteBuffer blue) {
    public static RgbPlanes allocate(int width, int height) {
        return new RgbPlanes(width, height, plane(width, height), plane(width, height), plane(width, height));
    }

    private static ByteBuffer plane(int width, int height) {
        // A little more than asked for: vectorised scalers may write past the last row.
        return ByteBuffer.allocateDirect(width * height + 64);
    }
}
