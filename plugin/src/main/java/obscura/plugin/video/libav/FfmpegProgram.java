package obscura.plugin.video.libav;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** The FFmpeg program that comes in the same jar as the libraries; for measuring and for making test clips. */
public final class FfmpegProgram {
    private FfmpegProgram() {}

    /** Where it lies; unpacked when first asked for. */
    public static Path path() {
        return Path.of(Loader.load(ffmpeg.class));
    }
}
