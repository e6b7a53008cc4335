package obscura.plugin.paint;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;

/** Pictures of random samples, with rows longer than the picture is wide, as decoders make them. */
final class DrawnPicture {
    static final List<PixelFormat> FORMATS = List.of(
            new PixelFormat(8, 1, 1, false, false),
            new PixelFormat(8, 1, 1, false, true),
            new PixelFormat(10, 1, 1, false, false),
            new PixelFormat(8, 1, 0, false, false),
            new PixelFormat(10, 1, 0, false, true),
            new PixelFormat(8, 0, 0, false, false),
            new PixelFormat(10, 0, 0, false, false),
            new PixelFormat(8, 0, 0, true, true),
            new PixelFormat(10, 0, 0, true, false));

    private DrawnPicture() {}

    static Picture random(PixelFormat format, int width, int height, Random random) {
        List<ByteBuffer> planes = new ArrayList<>();
        List<Integer> strides = new ArrayList<>();
        for (int plane = 0; plane < format.planes(); plane++) {
            int shiftX = plane == 0 ? 0 : format.chromaShiftX();
            int shiftY = plane == 0 ? 0 : format.chromaShiftY();
            int row = ((width + (1 << shiftX) - 1) >> shiftX) * format.bytesPerSample();
            int stride = row + random.nextInt(40);
            byte[] bytes = new byte[stride * ((height + (1 << shiftY) - 1) >> shiftY)];
            random.nextBytes(bytes);
            for (int i = 1; format.bytesPerSample() == 2 && i < bytes.length; i += 2) {
                bytes[i] &= 3;
            }
            planes.add(ByteBuffer.wrap(bytes));
            strides.add(stride);
        }
        return new Picture(width, height, format, planes, strides);
    }

    static Picture copy(Picture picture) {
        List<ByteBuffer> planes = picture.planes().stream()
                .map(p -> ByteBuffer.wrap(p.array().clone()))
                .toList();
        return new Picture(picture.width(), picture.height(), picture.format(), planes, picture.strides());
    }

    static int sample(Picture picture, int plane, int x, int y) {
        ByteBuffer bytes = picture.planes().get(plane);
        int at = y * picture.strides().get(plane) + x * picture.format().bytesPerSample();
        int low = bytes.get(at) & 255;
        return picture.format().bytesPerSample() == 1 ? low : low | (bytes.get(at + 1) & 255) << 8;
    }
}
