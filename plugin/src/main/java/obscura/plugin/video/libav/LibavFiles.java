package obscura.plugin.video.libav;

import java.nio.file.Path;
import java.util.OptionalInt;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.FrameSource;
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

    @Override
    public FrameSource open(Path file, OptionalInt track) {
        Native.load();
        return new LibavSource(file, track, decoderThreads);
    }

    @Override
    public FrameSink create(Path file, Footage footage, EncoderSettings settings) {
        Native.load();
        Mp4Writer.createEmpty(file);
        return new LibavSink(file, footage, settings);
    }
}
