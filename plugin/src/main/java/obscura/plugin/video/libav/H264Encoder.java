package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_CLOSED_GOP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_FRAME_DURATION;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_DCT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_BB;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_TT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_CPU_FLAG_AVX512;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_get_cpu_flags;

import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Footage.Ratio;
import obscura.plugin.video.Picture;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * libx264 with constant quality, a fixed number of threads and no rate cap (with one, frame threads give other bytes every
 * time). It is only ever given one frame of its own, so nothing of a decoded frame but its planes can reach it.
 */
final class H264Encoder implements AutoCloseable {
    private static final int GUESSED_RATE = 25;

    /** Pictures coded in fields come in macroblock pairs of both fields. */
    private static final int FIELD_ROWS = 4;

    private final Footage footage;
    private final Owned owned = new Owned();
    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame own;
    private Picture picture;
    private long pictureAt;

    H264Encoder(Footage footage, EncoderSettings settings, LibavFrame first) {
        this.footage = footage;
        try {
            // Given to the context at once, for only so it takes x264's own defaults.
            AVCodec codec = avcodec_find_encoder_by_name("libx264");
            context = owned.keep(avcodec_alloc_context3(codec), c -> avcodec_free_context(c));
            packet = owned.keep(av_packet_alloc(), p -> av_packet_free(p));
            own = owned.keep(av_frame_alloc(), f -> av_frame_free(f));
            describe(first);
            open(codec, settings);
            ownFrame(first.frame());
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    private void describe(LibavFrame first) {
        AVFrame frame = first.frame();
        context.width(footage.width());
        context.height(footage.height());
        context.pix_fmt(Layouts.code(footage.format()));
        context.sample_aspect_ratio()
                .num(footage.aspect().num())
                .den(footage.aspect().den());
        context.time_base().num(footage.timeBase().num()).den(footage.timeBase().den());
        Ratio rate = footage.frameRate();
        context.framerate().num(rate.num() == 0 ? GUESSED_RATE : rate.num()).den(rate.num() == 0 ? 1 : rate.den());
        context.color_range(footage.format().fullRange() ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
        context.color_primaries(frame.color_primaries());
        context.color_trc(frame.color_trc());
        context.colorspace(frame.colorspace());
        context.chroma_sample_location(frame.chroma_location());
        // Open groups would mark their starts by a message (SEI), and players could not jump there without it.
        context.flags(AV_CODEC_FLAG_BITEXACT
                | AV_CODEC_FLAG_CLOSED_GOP
                | AV_CODEC_FLAG_GLOBAL_HEADER
                | AV_CODEC_FLAG_FRAME_DURATION);
        if (first.interlaced() && footage.height() % FIELD_ROWS == 0) {
            boolean topFirst = (frame.flags() & Native.TOP_FIELD_FIRST) != 0;
            context.flags(context.flags() | AV_CODEC_FLAG_INTERLACED_DCT);
            context.field_order(topFirst ? AV_FIELD_TT : AV_FIELD_BB);
        }
    }

    private void open(AVCodec codec, EncoderSettings settings) {
        context.thread_count(settings.threads());
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "preset", settings.preset(), 0);
        av_dict_set(options, "crf", Integer.toString(settings.crf()), 0);
        // No captions and no user data of a source, should libav ever find a way to hand them over.
        av_dict_set(options, "a53cc", "0", 0);
        av_dict_set(options, "udu_sei", "0", 0);
        if (readsBeyondItsTables()) {
            av_dict_set(options, "x264-params", "asm=AVX2,FMA3,BMI2", 0);
        }
        int code = avcodec_open2(context, codec, options);
        av_dict_free(options);
        Native.must(code, "starting the encoder");
    }

    /**
     * x264's AVX-512 code for macroblock trees reads memory it never wrote when a row of macroblocks is no multiple of 8: what
     * the process held there before then decides on the bytes of the export. Its AVX2 code does not.
     */
    private boolean readsBeyondItsTables() {
        int macroblocks = (footage.width() + 15) / 16;
        return (av_get_cpu_flags() & AV_CPU_FLAG_AVX512) != 0 && macroblocks % 8 != 0;
    }

    private void ownFrame(AVFrame first) {
        own.width(footage.width());
        own.height(footage.height());
        own.format(context.pix_fmt());
        own.color_range(context.color_range());
        own.color_primaries(first.color_primaries());
        own.color_trc(first.color_trc());
        own.colorspace(first.colorspace());
        own.chroma_location(first.chroma_location());
        own.sample_aspect_ratio(context.sample_aspect_ratio());
        if ((context.flags() & AV_CODEC_FLAG_INTERLACED_DCT) != 0) {
            own.flags(first.flags() & (Native.INTERLACED | Native.TOP_FIELD_FIRST));
        }
        Native.must(av_frame_get_buffer(own, 0), "making room for a picture");
    }

    AVCodecContext context() {
        return context;
    }

    /** Copies the planes of a frame into the encoder's own frame, for painting; valid until {@link #send}. */
    Picture copy(LibavFrame from) {
        Native.must(av_frame_make_writable(own), "making room for a picture");
        Native.must(av_frame_copy(own, from.frame()), "copying a picture");
        own.duration(from.duration());
        if (picture == null || pictureAt != own.data(0).address()) {
            picture = Planes.writable(own, footage.format());
            pictureAt = own.data(0).address();
        }
        return picture;
    }

    void send(long place) {
        own.pts(place);
        own.pict_type(AV_PICTURE_TYPE_NONE);
        Native.must(avcodec_send_frame(context, own), "encoding a picture");
    }

    void drain() {
        Native.must(avcodec_send_frame(context, null), "ending the encoding");
    }

    /** The next encoded packet, or null when none is ready; valid until the next call. */
    AVPacket receive() {
        int code = avcodec_receive_packet(context, packet);
        if (code == Native.AGAIN || code == AVERROR_EOF) {
            return null;
        }
        Native.must(code, "encoding a picture");
        return packet;
    }

    @Override
    public void close() {
        owned.close();
    }
}
