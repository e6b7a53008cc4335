package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import obscura.plugin.ObscuraException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/**
 * One opened file. It is the only place where a path meets the library, and the library is told to read that file, as one of
 * four kinds of container, and nothing else: no network, no playlists, no files a file points to.
 */
final class Container implements AutoCloseable {
    private static final Map<String, String> LIMITS = Map.of(
            "protocol_whitelist", "file",
            "format_whitelist", "mov,matroska,mpegts,avi",
            "codec_whitelist", "h264,hevc,mjpeg,mpeg4,msmpeg4v2,msmpeg4",
            "max_streams", "64",
            "probesize", "10000000",
            "analyzeduration", "10000000");

    /** How many broken pieces in a row are stepped over before the rest of the file counts as lost. */
    private static final int MOST_BROKEN_PIECES = 100;

    private final Path file;
    private final AVFormatContext context;

    private Container(Path file, AVFormatContext context) {
        this.file = file;
        this.context = context;
    }

    static Container open(Path file) {
        requirePlainFile(file);
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        LIMITS.forEach((key, value) -> av_dict_set(options, key, value, 0));
        try (BytePointer address = Native.address(file)) {
            if (avformat_open_input(context, address, null, options) < 0) {
                throw notVideo(file);
            }
        } finally {
            av_dict_free(options);
        }
        Container container = new Container(file, context);
        if (avformat_find_stream_info(context, (AVDictionary) null) < 0) {
            container.close();
            throw notVideo(file);
        }
        return container;
    }

    private static void requirePlainFile(Path file) {
        String name = Native.nameOf(file);
        if (!Files.exists(file)) {
            throw ObscuraException.refused("There is no file " + name + ". Check its name and folder.");
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw ObscuraException.refused(name + " is a folder. Name one video file in it.");
            }
            if (!attributes.isRegularFile()) {
                throw ObscuraException.refused(name + " is not a plain file. Copy the video into a file first.");
            }
            if (attributes.size() == 0) {
                throw ObscuraException.refused(name + " is empty. Copy it again from where it was recorded.");
            }
            if (!Files.isReadable(file)) {
                throw ObscuraException.refused(name + " may not be read. Give this user the right to read it.");
            }
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.REFUSED, name + " cannot be looked at. Check its disk and rights.", e);
        }
    }

    private static ObscuraException notVideo(Path file) {
        return ObscuraException.refused(
                Native.nameOf(file)
                        + " is cut off or not an MP4, MOV, Matroska, WebM, MPEG-TS or AVI video. Copy it again or convert it to MP4.");
    }

    AVFormatContext context() {
        return context;
    }

    String name() {
        return Native.nameOf(file);
    }

    boolean isMp4() {
        return context.iformat().name().getString().startsWith("mov");
    }

    /** Reads the next packet of any track; false when no more can be had. */
    boolean read(AVPacket packet) {
        av_packet_unref(packet);
        for (int broken = 0; broken < MOST_BROKEN_PIECES; broken++) {
            int code = av_read_frame(context, packet);
            if (code >= 0) {
                return true;
            }
            if (code == AVERROR_EOF) {
                return false;
            }
            if (code == Native.INPUT_OUTPUT) {
                throw new ObscuraException(
                        ObscuraException.Kind.FAILED,
                        "The disk failed while reading " + name() + ". Check it, then copy the file.");
            }
        }
        return false;
    }

    /** Goes to the last key frame at or before a time in the track's ticks, or stays where it is. */
    boolean seek(int stream, long ticks) {
        return av_seek_frame(context, stream, ticks, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /** Back to the very first byte, where times are no sure way to find it; false where they are. */
    boolean rewind() {
        return context.iformat().name().getString().startsWith("mpegts")
                && av_seek_frame(context, -1, 0, AVSEEK_FLAG_BYTE) >= 0;
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}
