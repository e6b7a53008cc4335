package obscura.plugin.video.libav;

import static java.util.Map.entry;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.video.PixelFormat;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** The pixel layouts libav has names for and {@link PixelFormat} can say, and what other layouts are unfolded to. */
final class Layouts {
    private static final PixelFormat P420 = new PixelFormat(8, 1, 1, false, false);
    private static final PixelFormat P422 = new PixelFormat(8, 1, 0, false, false);
    private static final PixelFormat P444 = new PixelFormat(8, 0, 0, false, false);
    private static final PixelFormat P420_10 = new PixelFormat(10, 1, 1, false, false);
    private static final PixelFormat P422_10 = new PixelFormat(10, 1, 0, false, false);
    private static final PixelFormat P444_10 = new PixelFormat(10, 0, 0, false, false);
    private static final PixelFormat GRAY = new PixelFormat(8, 0, 0, true, false);
    private static final PixelFormat GRAY_10 = new PixelFormat(10, 0, 0, true, false);

    private static final Map<PixelFormat, Integer> PLANAR = Map.of(
            P420, AV_PIX_FMT_YUV420P,
            P422, AV_PIX_FMT_YUV422P,
            P444, AV_PIX_FMT_YUV444P,
            P420_10, AV_PIX_FMT_YUV420P10LE,
            P422_10, AV_PIX_FMT_YUV422P10LE,
            P444_10, AV_PIX_FMT_YUV444P10LE,
            GRAY, AV_PIX_FMT_GRAY8,
            GRAY_10, AV_PIX_FMT_GRAY10LE);

    /** 4:4:0 becomes 4:4:4, for x264 cannot say it. */
    private static final Map<Integer, PixelFormat> KNOWN = Map.ofEntries(
            entry(AV_PIX_FMT_YUV420P, P420),
            entry(AV_PIX_FMT_NV12, P420),
            entry(AV_PIX_FMT_NV21, P420),
            entry(AV_PIX_FMT_YUV422P, P422),
            entry(AV_PIX_FMT_NV16, P422),
            entry(AV_PIX_FMT_YUV444P, P444),
            entry(AV_PIX_FMT_YUV440P, P444),
            entry(AV_PIX_FMT_NV24, P444),
            entry(AV_PIX_FMT_YUV420P10LE, P420_10),
            entry(AV_PIX_FMT_P010LE, P420_10),
            entry(AV_PIX_FMT_YUV422P10LE, P422_10),
            entry(AV_PIX_FMT_P210LE, P422_10),
            entry(AV_PIX_FMT_NV20LE, P422_10),
            entry(AV_PIX_FMT_YUV444P10LE, P444_10),
            entry(AV_PIX_FMT_YUV440P10LE, P444_10),
            entry(AV_PIX_FMT_P410LE, P444_10),
            entry(AV_PIX_FMT_GRAY8, GRAY),
            entry(AV_PIX_FMT_GRAY10LE, GRAY_10));

    /** Older names that mean "full range" and say nothing else. */
    private static final Map<Integer, Integer> FULL_RANGE_NAMES = Map.of(
            AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUV420P,
            AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUV422P,
            AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUV444P,
            AV_PIX_FMT_YUVJ440P, AV_PIX_FMT_YUV440P);

    private Layouts() {}

    /** Says full range in the one place where the rest of this package looks for it. */
    static void settleRange(AVFrame frame) {
        Integer plain = FULL_RANGE_NAMES.get(frame.format());
        if (plain != null) {
            frame.format(plain);
            frame.color_range(AVCOL_RANGE_JPEG);
        }
    }

    /** What a decoded frame can be painted as, standing as it was stored. */
    static PixelFormat of(AVFrame frame, String file) {
        PixelFormat known = KNOWN.get(frame.format());
        if (known == null) {
            throw ObscuraException.refused(file + " has pixels of a kind that is not painted (" + name(frame.format())
                    + "). Convert it to 8 or 10 bits, 4:2:0 first.");
        }
        return range(known, frame.color_range() == AVCOL_RANGE_JPEG);
    }

    private static String name(int code) {
        try (BytePointer name = av_get_pix_fmt_name(code)) {
            return name == null ? "unknown" : name.getString();
        }
    }

    private static PixelFormat range(PixelFormat format, boolean full) {
        return new PixelFormat(format.bits(), format.chromaShiftX(), format.chromaShiftY(), format.gray(), full);
    }

    /** The same after the sides were swapped; 4:2:2 would become 4:4:0, so it becomes 4:4:4. */
    static PixelFormat turned(PixelFormat format) {
        return format.chromaShiftX() == format.chromaShiftY()
                ? format
                : new PixelFormat(format.bits(), 0, 0, false, format.fullRange());
    }

    /** libav's code; refuses what no frame of ours can be. */
    static int code(PixelFormat format) {
        Integer code = PLANAR.get(range(format, false));
        if (code == null) {
            throw new IllegalArgumentException("No layout for " + format);
        }
        return code;
    }
}
