package obscura.plugin.video.libav;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.video.Picture;
import obscura.plugin.video.PixelFormat;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** The planes of a native frame as a {@link Picture}, without copying and without a byte beyond them. */
final class Planes {
    private Planes() {}

    /** For painting. */
    static Picture writable(AVFrame frame, PixelFormat format) {
        return picture(frame, format, false);
    }

    /** For looking: a write throws. */
    static Picture readable(AVFrame frame, PixelFormat format) {
        return picture(frame, format, true);
    }

    private static Picture picture(AVFrame frame, PixelFormat format, boolean readOnly) {
        List<ByteBuffer> planes = new ArrayList<>(format.planes());
        List<Integer> strides = new ArrayList<>(format.planes());
        for (int plane = 0; plane < format.planes(); plane++) {
            ByteBuffer bytes = bytes(frame, format, plane);
            planes.add(readOnly ? bytes.asReadOnlyBuffer() : bytes);
            strides.add(frame.linesize(plane));
        }
        return new Picture(frame.width(), frame.height(), format, planes, strides);
    }

    private static ByteBuffer bytes(AVFrame frame, PixelFormat format, int plane) {
        int shiftX = plane == 0 ? 0 : format.chromaShiftX();
        int shiftY = plane == 0 ? 0 : format.chromaShiftY();
        long columns = (frame.width() + (1 << shiftX) - 1) >> shiftX;
        long rows = (frame.height() + (1 << shiftY) - 1) >> shiftY;
        long size = (rows - 1) * frame.linesize(plane) + columns * format.bytesPerSample();
        BytePointer start = frame.data(plane);
        return start.capacity(size).asByteBuffer();
    }
}
