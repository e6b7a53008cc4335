package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GBRP;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import obscura.plugin.video.PixelFormat;
import obscura.plugin.video.RgbPlanes;
import obscura.plugin.video.SmallPicture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Scales parts of frames by area averaging: every source pixel counts, so small faces do not fall between samples. libav's
 * scalers are kept by geometry, for making one costs more than using it.
 */
final class Scaler implements AutoCloseable {
    private static final int MOST_KEPT = 16;

    /** Room behind a plane that the vectorised scalers may write to. */
    private static final int SLACK = 64;

    private static final int HIGH_DEFINITION = 720;
    private static final int PLAIN = 1 << 16;

    private record Geometry(int width, int height, int toWidth, int toHeight, int toFormat) {}

    private final Map<Geometry, SwsContext> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final PointerPointer<BytePointer> from = new PointerPointer<>(4);
    private final IntPointer fromStrides = new IntPointer(4);
    private final PointerPointer<BytePointer> to = new PointerPointer<>(4);
    private final IntPointer toStrides = new IntPointer(4);
    private RgbPlanes small;

    /** A part of a frame in luma samples, on whole chroma samples. */
    record Part(int left, int top, int width, int height) {}

    void scale(AVFrame frame, PixelFormat format, Part part, RgbPlanes into) {
        int width = into.width();
        int pixels = width * into.height();
        // libav's order of planes is green, blue, red.
        target(0, into.green(), width, pixels);
        target(1, into.blue(), width, pixels);
        target(2, into.red(), width, pixels);
        run(frame, format, part, new Geometry(part.width, part.height, width, into.height(), AV_PIX_FMT_GBRP));
    }

    void shrink(AVFrame frame, PixelFormat format, SmallPicture into) {
        int width = into.width();
        int height = into.height();
        if (small == null || small.width() != width || small.height() != height) {
            small = RgbPlanes.allocate(width, height);
        }
        // Through planes of their own, for the scaler may write behind a plane's end, where the next one begins.
        target(0, small.red(), width, width * height);
        target(1, small.green(), width / 2, width * height / 4);
        target(2, small.blue(), width / 2, width * height / 4);
        Part whole = new Part(0, 0, frame.width(), frame.height());
        run(frame, format, whole, new Geometry(whole.width, whole.height, width, height, AV_PIX_FMT_YUV420P));
        ByteBuffer bytes = into.bytes().duplicate().clear();
        bytes.put(small.red().duplicate().clear().limit(width * height));
        bytes.put(small.green().duplicate().clear().limit(width * height / 4));
        bytes.put(small.blue().duplicate().clear().limit(width * height / 4));
    }

    private void target(int plane, ByteBuffer bytes, int stride, int size) {
        if (!bytes.isDirect() || bytes.capacity() < size + SLACK) {
            throw new IllegalArgumentException("A plane to scale into needs native memory and room behind its end");
        }
        to.put(plane, new BytePointer(bytes.duplicate().clear()));
        toStrides.put(plane, stride);
    }

    private void run(AVFrame frame, PixelFormat format, Part part, Geometry geometry) {
        SwsContext context = kept.computeIfAbsent(geometry, missing -> make(frame, missing));
        aim(frame, format, part);
        Native.must(sws_scale(context, from, fromStrides, 0, part.height, to, toStrides), "scaling a picture");
        forgetOldest();
    }

    private void aim(AVFrame frame, PixelFormat format, Part part) {
        for (int plane = 0; plane < format.planes(); plane++) {
            int column = (plane == 0 ? part.left : part.left >> format.chromaShiftX()) * format.bytesPerSample();
            int row = plane == 0 ? part.top : part.top >> format.chromaShiftY();
            from.put(plane, new BytePointer(frame.data(plane)).position((long) row * frame.linesize(plane) + column));
            fromStrides.put(plane, frame.linesize(plane));
        }
    }

    private static SwsContext make(AVFrame frame, Geometry to) {
        SwsContext context = sws_getContext(
                to.width,
                to.height,
                frame.format(),
                to.toWidth,
                to.toHeight,
                to.toFormat,
                SWS_AREA | SWS_ACCURATE_RND,
                null,
                null,
                (double[]) null);
        Native.must(context == null ? Native.NO_MEMORY : 0, "making a scaler");
        IntPointer matrix = sws_getCoefficients(matrixOf(frame));
        boolean full = frame.color_range() == AVCOL_RANGE_JPEG;
        sws_setColorspaceDetails(context, matrix, full ? 1 : 0, matrix, 0, 0, PLAIN, PLAIN);
        return context;
    }

    /** What the file says; else what players assume. */
    private static int matrixOf(AVFrame frame) {
        if (frame.colorspace() != AVCOL_SPC_UNSPECIFIED) {
            return frame.colorspace();
        }
        return frame.height() >= HIGH_DEFINITION ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    }

    private void forgetOldest() {
        if (kept.size() > MOST_KEPT) {
            Geometry oldest = kept.keySet().iterator().next();
            sws_freeContext(kept.remove(oldest));
        }
    }

    @Override
    public void close() {
        kept.values().forEach(context -> sws_freeContext(context));
        kept.clear();
        from.close();
        fromStrides.close();
        to.close();
        toStrides.close();
    }
}
