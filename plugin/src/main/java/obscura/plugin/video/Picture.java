package obscura.plugin.video;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The planes of one picture in native memory, upright. Row r of plane p starts at byte {@code r * strides[p]} of
 * {@code planes.get(p)}; chroma sides are rounded up. Valid only until its frame is replaced by the next.
 *
 * @param width luma columns, &gt; 0
 * @param height luma rows, &gt; 0
 */
public record Picture(int width, int height, PixelFormat format, List<ByteBuffer> planes, List<Integer> strides) {
    public Picture {
        planes = List.copyOf(planes);
        strides = List.copyOf(strides);
        if (planes.size() != format.planes() || strides.size() != format.planes()) {
            throw new IllegalArgumentException("Planes and format disagree");
        }
    }

    public int planeWidth(int plane) {
        int shift = plane == 0 ? 0 : format.chromaShiftX();
        return (width + (1 << shift) - 1) >> shift;
    }

    public int planeHeight(int plane) {
        int shift = plane == 0 ? 0 : format.chromaShiftY();
        return (height + (1 << shift) - 1) >> shift;
    }
}
