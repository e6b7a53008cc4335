package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import java.nio.file.Path;
import java.util.OptionalInt;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Reel;
import obscura.plugin.video.VideoFiles;

/**
 * Video files by way of FFmpeg's libraries. Reads H.264, H.265, MJPEG and MPEG-4 from MP4, MOV, Matroska, WebM, MPEG-TS and
 * AVI; writes H.264 in MP4. May be shared between threads; what it opens may not.
 */
public final class LibavFiles implements VideoFiles {
    private final int decoderThreads;

    public LibavFiles() {
        this(1);
    }

    /** @param decoderThreads 1..16; changes the speed, never the pictures */
    public LibavFiles(int decoderThreads) {
        if (decoderThreads < 1 || decoderThreads > 16) {
            throw new IllegalArgumentException("Not a number of threads: " + decoderThreads);
        }
        this.decoderThreads = decoderThreads;
    }

    /**
     * For reports: which FFmpeg is loaded.
     *
     * @throws IllegalStateException when it has no libx264
     */
    public static String describe() {
        Native.load();
        if (avcodec_find_encoder_by_name("libx264") == null) {
            throw new IllegalStateException("this FFmpeg has no libx264");
        }
        return "FFmpeg " + av_version_info().getString() + " with libx264";
    }

    @Override
    public FrameSource open(Reel reel, OptionalInt track) {
        Native.load();
        return reel.parts().size() == 1
                ? new LibavSource(reel.parts().get(0).file(), track, decoderThreads)
                : new LibavReel(reel, track, decoderThreads);
    }

    @Override
    public FrameSink create(Path file, Footage footage, EncoderSettings settings) {
        Native.load();
        Mp4Writer.createEmpty(file);
        return new LibavSink(file, footage, settings);
    }
}
