package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import obscura.plugin.ObscuraException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/** The libraries themselves: loaded once and silent, their error codes in words, our paths in their spelling. */
final class Native {
    /** Linux error numbers as the libraries give them back. */
    static final int AGAIN = -11;

    static final int INPUT_OUTPUT = -5;
    static final int NO_MEMORY = -12;
    static final int NO_SPACE = -28;

    /** Bits of a frame's flags, which the binding leaves out. */
    static final int CORRUPT = 1;

    static final int KEY = 1 << 1;
    static final int INTERLACED = 1 << 3;
    static final int TOP_FIELD_FIRST = 1 << 4;

    private Native() {}

    /** Loads the libraries the first time; the virtual machine sees to it that this happens once. */
    static void load() {
        Libraries.ready();
    }

    private static final class Libraries {
        static {
            // JavaCPP's own memory limit counts the whole process and would fail a healthy job on large pictures.
            if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null) {
                System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
            }
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            Loader.load(avformat.class);
            Loader.load(swscale.class);
            Loader.load(avfilter.class);
            av_log_set_level(AV_LOG_QUIET);
        }

        private Libraries() {}

        static void ready() {
            // Touching the class is what counts.
        }
    }

    /** Fails with the library's words when a call that cannot go wrong in good health did. */
    static int must(int code, String doing) {
        if (code < 0) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The video library failed at " + doing + " (" + words(code)
                            + "). Try again; if it stays, report it with this line.");
        }
        return code;
    }

    static String words(int code) {
        byte[] text = new byte[128];
        av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    /** The file as an address nothing can be read into: "file:" and the absolute path, in the bytes the system uses. */
    static BytePointer address(Path file) {
        Charset ofPaths = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        byte[] bytes = ("file:" + file.toAbsolutePath()).getBytes(ofPaths);
        return new BytePointer(bytes.length + 1L).put(bytes).put(bytes.length, (byte) 0);
    }

    /** A file's name for a message: no folders, nothing that breaks a line. */
    static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = (last == null ? file : last).toString().replaceAll("\\p{Cntrl}", "?");
        return '"' + (name.length() > 120 ? name.substring(0, 120) + "…" : name) + '"';
    }
}
