package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_FRAME_CROPPING;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.util.List;
import java.util.OptionalInt;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Footage.Ratio;
import obscura.plugin.video.PixelFormat;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;

/** The chosen video track and what its container says about it. */
final class Track {
    private static final int MICRO = 1_000_000;
    private static final int FASTEST_RATE = 1000;
    private static final Ratio UNKNOWN_RATE = new Ratio(0, 1);
    private static final Ratio SQUARE = new Ratio(1, 1);

    private final AVFormatContext context;
    private final AVStream stream;
    private final String file;
    private final List<String> others;
    private final Crop crop;

    /** Columns and rows the container hides. */
    private record Crop(long top, long bottom, long left, long right) {
        boolean isEmpty() {
            return top == 0 && bottom == 0 && left == 0 && right == 0;
        }
    }

    private Track(AVFormatContext context, AVStream stream, String file, List<String> others) {
        this.context = context;
        this.stream = stream;
        this.file = file;
        this.others = others;
        this.crop = cropOf(stream);
    }

    static Track choose(Container container, OptionalInt number) {
        Tracks tracks = new Tracks(container);
        AVStream chosen = tracks.choose(number);
        AVFormatContext context = container.context();
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != chosen.index()) {
                context.streams(i).discard(AVDISCARD_ALL);
            }
        }
        return new Track(context, chosen, container.name(), tracks.othersThan(chosen));
    }

    private static Crop cropOf(AVStream stream) {
        AVPacketSideData data = av_packet_side_data_get(
                stream.codecpar().coded_side_data(),
                stream.codecpar().nb_coded_side_data(),
                AV_PKT_DATA_FRAME_CROPPING);
        int[] sides = new int[4];
        if (data != null && data.size() >= sides.length * Integer.BYTES) {
            new IntPointer(data.data()).get(sides);
        }
        return new Crop(
                Integer.toUnsignedLong(sides[0]),
                Integer.toUnsignedLong(sides[1]),
                Integer.toUnsignedLong(sides[2]),
                Integer.toUnsignedLong(sides[3]));
    }

    AVStream stream() {
        return stream;
    }

    String file() {
        return file;
    }

    Footage footage(AVFrame first, PixelFormat format, Turn turn) {
        long width = first.width() - crop.left - crop.right;
        long height = first.height() - crop.top - crop.bottom;
        Tracks.requireSize(file, (int) Math.max(0, width), (int) Math.max(0, height));
        long upWidth = turn.swapsSides() ? height : width;
        long upHeight = turn.swapsSides() ? width : height;
        return new Footage(
                (int) upWidth >> format.chromaShiftX() << format.chromaShiftX(),
                (int) upHeight >> format.chromaShiftY() << format.chromaShiftY(),
                format,
                aspect(first, turn),
                timeBase(),
                frameRate(),
                durationMicros(),
                Tracks.codec(stream),
                others);
    }

    private Ratio aspect(AVFrame first, Turn turn) {
        AVRational guess = av_guess_sample_aspect_ratio(context, stream, first);
        if (guess.num() <= 0 || guess.den() <= 0) {
            return SQUARE;
        }
        return turn.swapsSides() ? new Ratio(guess.den(), guess.num()) : new Ratio(guess.num(), guess.den());
    }

    /** The track's own ticks, but none finer than a microsecond: MP4 could not hold a pause of some seconds in them. */
    private Ratio timeBase() {
        AVRational base = stream.time_base();
        boolean tooFine = base.den() / base.num() > MICRO;
        return tooFine ? new Ratio(1, MICRO) : new Ratio(base.num(), base.den());
    }

    private Ratio frameRate() {
        AVRational average = stream.avg_frame_rate();
        AVRational rate = average.num() > 0 ? average : stream.r_frame_rate();
        boolean sane = rate.num() > 0 && rate.den() > 0 && rate.num() / rate.den() <= FASTEST_RATE;
        return sane ? new Ratio(rate.num(), rate.den()) : UNKNOWN_RATE;
    }

    private long durationMicros() {
        long ticks = stream.duration();
        long claimed = ticks == AV_NOPTS_VALUE ? context.duration() : micros(ticks);
        return Math.max(0, claimed);
    }

    private long micros(long ticks) {
        return rescaled(ticks, new Ratio(1, MICRO));
    }

    private long rescaled(long ticks, Ratio base) {
        try (AVRational to = new AVRational().num(base.num()).den(base.den())) {
            return av_rescale_q(ticks, stream.time_base(), to);
        }
    }

    /** The file's own time of a frame in ticks of {@code base}. */
    long stamp(AVFrame frame, Ratio base) {
        long stamp = frame.best_effort_timestamp();
        if (stamp == AV_NOPTS_VALUE) {
            return Timeline.MISSING;
        }
        return base.den() == stream.time_base().den() ? stamp : rescaled(stamp, base);
    }

    /** The other way round: a time in ticks of {@code base} as the file counts it. */
    long ticks(long stamp, Ratio base) {
        try (AVRational from = new AVRational().num(base.num()).den(base.den())) {
            return av_rescale_q(stamp, from, stream.time_base());
        }
    }

    void crop(AVFrame frame) {
        if (!crop.isEmpty()) {
            frame.crop_top(crop.top);
            frame.crop_bottom(crop.bottom);
            frame.crop_left(crop.left);
            frame.crop_right(crop.right);
            Native.must(av_frame_apply_cropping(frame, AV_FRAME_CROP_UNALIGNED), "cropping a picture");
        }
    }
}
