package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;
import obscura.plugin.ObscuraException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The frames of one track in the order they are shown, hidden ones (edit lists) left out, damaged ones delivered and marked.
 *
 * <p>A frame is held back until every packet decoded before its own has given its picture: only then is it known whether
 * something the frame refers to was damaged. What never shows up is waited for no longer than pictures can be out of order.
 */
final class Decoder implements AutoCloseable {
    private static final long NOTHING = 0;

    private final Container container;
    private final AVStream stream;
    private final AVCodecContext context;
    private final AVPacket packet;
    private final Owned owned = new Owned();
    private final Deque<AVFrame> spare = new ArrayDeque<>();
    private final Deque<AVFrame> held = new ArrayDeque<>();
    private final TreeSet<Long> open = new TreeSet<>();
    private final TreeSet<Long> hidden = new TreeSet<>();
    private final Damage damage = new Damage();
    private long sent = NOTHING;
    private boolean drained;
    private boolean ended;

    Decoder(Container container, AVStream stream, int threads) {
        this.container = container;
        this.stream = stream;
        try {
            context = owned.keep(avcodec_alloc_context3(null), c -> avcodec_free_context(c));
            packet = owned.keep(av_packet_alloc(), p -> av_packet_free(p));
            owned.onClose(this::freeFrames);
            start(threads);
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    private void start(int threads) {
        Native.must(avcodec_parameters_to_context(context, stream.codecpar()), "reading a track's description");
        context.pkt_timebase(stream.time_base());
        context.thread_count(threads);
        context.max_pixels(Tracks.MOST_PIXELS);
        if (stream.codecpar().codec_id() == AV_CODEC_ID_HEVC) {
            // Else this decoder keeps broken slices to itself.
            context.err_recognition(AV_EF_EXPLODE);
        }
        context.flags(context.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT | AV_CODEC_FLAG_COPY_OPAQUE);
        int code = avcodec_open2(context, decoder(stream.codecpar().codec_id()), (AVDictionary) null);
        if (code < 0) {
            throw ObscuraException.refused(container.name() + " cannot be decoded (" + Native.words(code)
                    + "). Copy it again or convert it to H.264 first.");
        }
    }

    /** FFmpeg's own decoder of a codec, never a wrapper around hardware; a few are not called like their codec. */
    private static AVCodec decoder(int codec) {
        AVCodec own = avcodec_find_decoder_by_name(avcodec_get_name(codec));
        return own == null ? avcodec_find_decoder(codec) : own;
    }

    private void freeFrames() {
        held.forEach(frame -> av_frame_free(frame));
        spare.forEach(frame -> av_frame_free(frame));
    }

    /** The next frame to show, or null after the last; the caller gives it back with {@link #recycle}. */
    AVFrame next() {
        while (held.isEmpty() || !settled(held.peek())) {
            if (ended) {
                return held.poll();
            }
            advance();
        }
        return held.poll();
    }

    void recycle(AVFrame frame) {
        av_frame_unref(frame);
        spare.push(frame);
    }

    /** Forgets everything under way, after the file was sought. */
    void flush() {
        avcodec_flush_buffers(context);
        held.forEach(this::recycle);
        held.clear();
        open.clear();
        hidden.clear();
        damage.forget();
        drained = false;
        ended = false;
    }

    /** True when what the frame shows was partly invented; ask before it is recycled. */
    boolean concealed(AVFrame frame) {
        return damage.covers(numberOf(frame), frame.best_effort_timestamp());
    }

    private boolean settled(AVFrame frame) {
        while (!open.isEmpty() && open.first() < sent - patience()) {
            open.pollFirst();
        }
        // The packet after its own is waited for too, for it may tell that this one was cut short.
        long last = numberOf(frame) + 1;
        return (drained || sent >= last) && (open.isEmpty() || open.first() > last);
    }

    private int patience() {
        return 8 + 2 * context.has_b_frames() + context.thread_count();
    }

    private static long numberOf(AVFrame frame) {
        Pointer opaque = frame.opaque();
        return opaque == null ? NOTHING : opaque.address();
    }

    private void advance() {
        AVFrame frame = spare.isEmpty() ? newFrame() : spare.pop();
        int code = avcodec_receive_frame(context, frame);
        if (code >= 0) {
            arrived(frame);
            return;
        }
        spare.push(frame);
        if (code == AVERROR_EOF) {
            ended = true;
        } else if (code == Native.AGAIN && !drained) {
            send();
        } else {
            failed();
        }
    }

    private static AVFrame newFrame() {
        return new Owned().keep(av_frame_alloc(), frame -> {});
    }

    private void arrived(AVFrame frame) {
        long number = numberOf(frame);
        open.remove(number);
        boolean broken = frame.decode_error_flags() != 0 || (frame.flags() & Native.CORRUPT) != 0;
        if (broken) {
            damaged(number);
        } else if ((frame.flags() & Native.KEY) != 0 && frame.pict_type() == AV_PICTURE_TYPE_I) {
            damage.wholeKey(number, frame.best_effort_timestamp());
        }
        if (hidden.remove(number) || isBeforeStart(frame)) {
            recycle(frame);
        } else {
            held.add(frame);
        }
    }

    /** In MP4 only an edit list moves frames before time 0; in fragmented files libav says no more than that. */
    private boolean isBeforeStart(AVFrame frame) {
        long stamp = frame.best_effort_timestamp();
        return container.isMp4() && stamp != AV_NOPTS_VALUE && stamp < 0;
    }

    private void send() {
        if (!readOwn()) {
            drained = true;
            avcodec_send_packet(context, (AVPacket) null);
            return;
        }
        sent++;
        if ((packet.flags() & AV_PKT_FLAG_DISCARD) != 0) {
            // The decoder would drop its picture unseen, and with it the news that it was damaged.
            packet.flags(packet.flags() & ~AV_PKT_FLAG_DISCARD);
            hidden.add(sent);
        }
        if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
            damaged(sent);
        }
        open.add(sent);
        packet.opaque(new BytePointer((Pointer) null).position(sent));
        if (avcodec_send_packet(context, packet) < 0) {
            failed();
        }
    }

    private boolean readOwn() {
        do {
            if (!container.read(packet)) {
                return false;
            }
        } while (packet.stream_index() != stream.index());
        if (packet.side_data_elems() > 0 && isEncrypted()) {
            throw ObscuraException.refused(container.name() + " is encrypted. Decrypt it first.");
        }
        return true;
    }

    private boolean isEncrypted() {
        return av_packet_side_data_get(packet.side_data(), packet.side_data_elems(), AV_PKT_DATA_ENCRYPTION_INFO)
                != null;
    }

    /** With one thread the failure is the last packet's; with more it may be that of any packet under way. */
    private void failed() {
        long number = context.thread_count() == 1 || open.isEmpty() ? sent : open.first();
        damaged(number);
        open.remove(sent);
    }

    /** Holes in a file do not end where packets do: the one before is often cut short without a sign. */
    private void damaged(long number) {
        damage.at(number - 1);
    }

    @Override
    public void close() {
        owned.close();
    }
}
