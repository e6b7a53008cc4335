package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MSMPEG4V2;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MSMPEG4V3;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_ENCRYPTION_INIT_INFO;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_ATTACHMENT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obscura.plugin.ObscuraException;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Which track of a file is the footage, and what else the file holds. Video tracks are numbered 1, 2, ... as a person counts
 * them; a cover picture is not a video track.
 */
final class Tracks {
    static final int SMALLEST_SIDE = 16;
    static final int LARGEST_SIDE = 16384;
    static final int MOST_PIXELS = 8192 * 8192;
    private static final Set<Integer> CODECS = Set.of(
            AV_CODEC_ID_H264,
            AV_CODEC_ID_HEVC,
            AV_CODEC_ID_MJPEG,
            AV_CODEC_ID_MPEG4,
            AV_CODEC_ID_MSMPEG4V2,
            AV_CODEC_ID_MSMPEG4V3);

    private final AVFormatContext context;
    private final String file;
    private final List<AVStream> videos;

    Tracks(Container container) {
        context = container.context();
        file = container.name();
        videos = streams().filter(Tracks::isVideo).toList();
    }

    private java.util.stream.Stream<AVStream> streams() {
        return IntStream.range(0, context.nb_streams()).mapToObj(context::streams);
    }

    private static boolean isVideo(AVStream stream) {
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && !isCover(stream);
    }

    private static boolean isCover(AVStream stream) {
        return (stream.disposition() & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0;
    }

    AVStream choose(OptionalInt number) {
        if (videos.isEmpty()) {
            throw ObscuraException.refused(file + " holds no video. Name a file with a video track.");
        }
        AVStream chosen = track(number);
        requireReadable(chosen);
        return chosen;
    }

    private AVStream track(OptionalInt number) {
        if (number.isEmpty() && videos.size() > 1) {
            throw ObscuraException.refused(
                    file + " holds " + videos.size() + " video tracks: " + list() + ". Choose one by its number.");
        }
        int wanted = number.orElse(1);
        if (wanted < 1 || wanted > videos.size()) {
            throw ObscuraException.refused(
                    file + " has no video track " + wanted + ", only " + list() + ". Choose one of them.");
        }
        return videos.get(wanted - 1);
    }

    private String list() {
        return videos.stream().map(video -> numberOf(video) + describe(video)).collect(Collectors.joining(", "));
    }

    private int numberOf(AVStream video) {
        return videos.indexOf(video) + 1;
    }

    private static String describe(AVStream video) {
        AVCodecParameters parameters = video.codecpar();
        return " (" + codec(video) + ", " + parameters.width() + "x" + parameters.height() + ")";
    }

    static String codec(AVStream stream) {
        return avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    private void requireReadable(AVStream video) {
        if (isEncrypted(video)) {
            throw ObscuraException.refused(file + " is encrypted. Decrypt it first.");
        }
        if (!CODECS.contains(video.codecpar().codec_id())) {
            throw ObscuraException.refused(file + " is coded as " + codec(video)
                    + "; only H.264, H.265, MJPEG and MPEG-4 are read. Convert it to H.264 first.");
        }
        requireSize(file, video.codecpar().width(), video.codecpar().height());
        AVRational base = video.time_base();
        if (base.num() <= 0 || base.den() <= 0 || base.num() / 10 > base.den()) {
            throw ObscuraException.refused(file + " keeps time in impossible units. Convert it to MP4 first.");
        }
    }

    static void requireSize(String file, int width, int height) {
        if (Math.min(width, height) < SMALLEST_SIDE
                || Math.max(width, height) > LARGEST_SIDE
                || (long) width * height > MOST_PIXELS) {
            throw ObscuraException.refused(file + " has pictures of " + width + "x" + height
                    + "; from 16x16 to 8192x8192 is possible. Scale it first.");
        }
    }

    private static boolean isEncrypted(AVStream video) {
        AVCodecParameters parameters = video.codecpar();
        return parameters.codec_tag() == tag("encv")
                || av_dict_get(video.metadata(), "enc_key_id", null, 0) != null
                || av_packet_side_data_get(
                                parameters.coded_side_data(),
                                parameters.nb_coded_side_data(),
                                AV_PKT_DATA_ENCRYPTION_INIT_INFO)
                        != null;
    }

    private static int tag(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }

    /** In words, all that is not the chosen track. */
    List<String> othersThan(AVStream chosen) {
        List<String> others = new ArrayList<>();
        streams()
                .filter(stream -> stream.index() != chosen.index())
                .map(this::inWords)
                .forEach(others::add);
        if (context.nb_chapters() > 0) {
            others.add("chapters (" + context.nb_chapters() + ")");
        }
        return others;
    }

    private String inWords(AVStream stream) {
        int type = stream.codecpar().codec_type();
        if (isVideo(stream)) {
            return "video track " + numberOf(stream) + describe(stream);
        }
        String what = type == AVMEDIA_TYPE_VIDEO
                ? "cover picture"
                : type == AVMEDIA_TYPE_AUDIO
                        ? "audio"
                        : type == AVMEDIA_TYPE_SUBTITLE
                                ? "subtitles"
                                : type == AVMEDIA_TYPE_ATTACHMENT ? "attachment" : "data";
        return what + " (" + codec(stream) + ")";
    }
}
