package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_OUTPUT_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import obscura.plugin.ObscuraException;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.RgbPixels;
import obscura.plugin.video.RgbPlanes;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * One key frame of a camera's RTSP stream, in this very process: for a worker, never for one that must live on. Pictures come by
 * TCP through a relay to the one address given; nothing else is connected to.
 */
public final class StreamPicture {
    private static final int SILENCE_MILLIS = 6_000;
    private static final int RTSP = 554;
    private static final int MOST_PACKETS = 3_000;
    private static final Map<String, String> LIMITS = Map.of(
            "protocol_whitelist", "rtsp,rtp,tcp",
            "codec_whitelist", "h264,hevc,mjpeg,mpeg4",
            "rtsp_transport", "tcp",
            "allowed_media_types", "video",
            "timeout", Integer.toString(SILENCE_MILLIS * 1000),
            "max_streams", "8");

    private StreamPicture() {}

    /**
     * @param url rtsp, its host in numbers
     * @throws ObscuraException with the reason why there is none; never with the address or login
     */
    public static RgbPixels of(String url, String user, String password) {
        Native.load();
        URI place = URI.create(url);
        int port = place.getPort() > 0 ? place.getPort() : RTSP;
        try (RtspRelay relay = new RtspRelay(InetAddress.getByName(place.getHost()), port, SILENCE_MILLIS);
                Owned owned = new Owned()) {
            String login = user.isEmpty() ? "" : encoded(user) + ":" + encoded(password) + "@";
            String query = place.getRawQuery() == null ? "" : "?" + place.getRawQuery();
            String near = "rtsp://" + login + "127.0.0.1:" + relay.port() + place.getRawPath() + query;
            return keyFrame(opened(near, owned), owned);
        } catch (IOException e) {
            throw none("does not answer");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static AVFormatContext opened(String url, Owned owned) {
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        LIMITS.forEach((key, value) -> av_dict_set(options, key, value, 0));
        try {
            if (avformat_open_input(context, url, av_find_input_format("rtsp"), options) < 0) {
                throw none("can't be played; check that the account may watch it");
            }
        } finally {
            av_dict_free(options);
        }
        owned.onClose(() -> avformat_close_input(context));
        // What the camera described is enough to decode; looking into the stream for more would take seconds.
        return context;
    }

    private static RgbPixels keyFrame(AVFormatContext context, Owned owned) {
        int number = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (number < 0) {
            throw none("holds no pictures");
        }
        AVStream stream = context.streams(number);
        AVCodecContext decoder = decoder(stream, owned);
        AVPacket packet = owned.keep(av_packet_alloc(), p -> av_packet_free(p));
        AVFrame frame = owned.keep(av_frame_alloc(), f -> av_frame_free(f));
        for (int read = 0; read < MOST_PACKETS; read++) {
            av_packet_unref(packet);
            if (av_read_frame(context, packet) < 0) {
                throw none("ended before its first whole picture");
            }
            if (packet.stream_index() != number || avcodec_send_packet(decoder, packet) < 0) {
                continue;
            }
            if (avcodec_receive_frame(decoder, frame) >= 0 && isWhole(frame)) {
                return pixels(frame);
            }
        }
        throw none("shows no whole picture");
    }

    private static boolean isWhole(AVFrame frame) {
        boolean broken = frame.decode_error_flags() != 0 || (frame.flags() & Native.CORRUPT) != 0;
        return !broken && (frame.flags() & Native.KEY) != 0;
    }

    private static AVCodecContext decoder(AVStream stream, Owned owned) {
        AVCodecContext decoder = owned.keep(avcodec_alloc_context3(null), c -> avcodec_free_context(c));
        Native.must(avcodec_parameters_to_context(decoder, stream.codecpar()), "reading a stream's description");
        decoder.thread_count(1);
        decoder.max_pixels(Tracks.MOST_PIXELS);
        decoder.flags(decoder.flags() & ~AV_CODEC_FLAG_OUTPUT_CORRUPT);
        AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null || avcodec_open2(decoder, codec, (AVDictionary) null) < 0) {
            throw none("can't be decoded; set the camera to H.264");
        }
        return decoder;
    }

    private static RgbPixels pixels(AVFrame frame) {
        double shrink = Math.min(1, RgbPixels.LONGEST_SIDE / (double) Math.max(frame.width(), frame.height()));
        RgbPlanes into = RgbPlanes.allocate((int) Math.max(1, Math.round(frame.width() * shrink)), (int)
                Math.max(1, Math.round(frame.height() * shrink)));
        try (Upright upright = new Upright(frame, Turn.NONE, "The stream");
                Scaler scaler = new Scaler()) {
            upright.apply(frame);
            new LibavFrame(frame, upright.format(), scaler, 0, 0, false).scale(Box.WHOLE, into);
        }
        byte[] rgb = new byte[3 * into.width() * into.height()];
        for (int i = 0; i < into.width() * into.height(); i++) {
            rgb[3 * i] = into.red().get(i);
            rgb[3 * i + 1] = into.green().get(i);
            rgb[3 * i + 2] = into.blue().get(i);
        }
        return new RgbPixels(into.width(), into.height(), rgb);
    }

    private static ObscuraException none(String why) {
        return ObscuraException.refused("The camera's stream " + why + ".");
    }
}
