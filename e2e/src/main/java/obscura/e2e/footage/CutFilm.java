package obscura.e2e.footage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.VideoFiles;

/** A film cut into clips of ten seconds, H.264 in MP4, as recorders keep them. What is left at the end is dropped. */
final class CutFilm {
    static final int SECONDS = 10;
    private static final EncoderSettings QUICK = new EncoderSettings("veryfast", 28, 2);

    private final VideoFiles files;

    CutFilm(VideoFiles files) {
        this.files = files;
    }

    /** @param most clips at most; also the end of a longer film is dropped */
    List<Path> into(Path folder, Path film, int most) {
        List<Path> clips = new ArrayList<>();
        try (FrameSource source = files.open(film, OptionalInt.empty())) {
            Frame frame = source.next();
            while (frame != null && clips.size() < most) {
                Path clip = folder.resolve("clip" + clips.size() + ".mp4");
                frame = cut(source, frame, clip, (clips.size() + 1) * SECONDS * 1_000_000L);
                if (frame != null || clips.isEmpty()) {
                    clips.add(clip);
                }
            }
        }
        return clips;
    }

    /** Returns the first frame of the next clip. */
    private Frame cut(FrameSource source, Frame first, Path clip, long end) {
        Frame frame = first;
        try (FrameSink sink = files.create(clip, source.footage(), QUICK)) {
            while (frame != null && frame.time() < end) {
                sink.write(frame, picture -> {});
                frame = source.next();
            }
            sink.finish();
        }
        return frame;
    }
}
