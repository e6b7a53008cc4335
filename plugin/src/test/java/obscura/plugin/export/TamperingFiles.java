package obscura.plugin.export;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Picture;
import obscura.plugin.video.Reel;
import obscura.plugin.video.VideoFiles;
import obscura.plugin.video.libav.LibavFiles;

/** Real video files, but what is written is spoiled on purpose: the leaks and faults that a check must catch. */
final class TamperingFiles implements VideoFiles {
    private final VideoFiles real = new LibavFiles();
    private final IntPredicate kept;
    private final Leak leak;
    private final Consumer<Path> afterwards;
    private int created;

    /** Spoils a frame that has just been painted. */
    interface Leak {
        /** @param file how many files were begun before this one */
        void spoil(int file, int frame, Picture source, Picture painted);
    }

    private TamperingFiles(IntPredicate kept, Leak leak, Consumer<Path> afterwards) {
        this.kept = kept;
        this.leak = leak;
        this.afterwards = afterwards;
    }

    static TamperingFiles leaking(Leak leak) {
        return new TamperingFiles(frame -> true, leak, file -> {});
    }

    static TamperingFiles losing(int lost) {
        return new TamperingFiles(frame -> frame != lost, (file, frame, source, painted) -> {}, file -> {});
    }

    static TamperingFiles changing(Consumer<Path> finished) {
        return new TamperingFiles(frame -> true, (file, frame, source, painted) -> {}, finished);
    }

    /** Puts back what was there in a rectangle of one plane. */
    static void uncover(Picture source, Picture painted, int plane, int left, int top, int right, int bottom) {
        int bytes = source.format().bytesPerSample();
        byte[] run = new byte[(right - left) * bytes];
        for (int row = top; row < bottom; row++) {
            source.planes().get(plane).get(row * source.strides().get(plane) + left * bytes, run);
            painted.planes().get(plane).put(row * painted.strides().get(plane) + left * bytes, run);
        }
    }

    static void uncoverAll(Picture source, Picture painted, int plane) {
        uncover(source, painted, plane, 0, 0, source.planeWidth(plane), source.planeHeight(plane));
    }

    @Override
    public FrameSource open(Reel reel, OptionalInt track) {
        return real.open(reel, track);
    }

    @Override
    public FrameSink create(Path file, Footage footage, EncoderSettings settings) {
        return new Spoiled(real.create(file, footage, settings), file, created++);
    }

    private final class Spoiled implements FrameSink {
        private final FrameSink sink;
        private final Path path;
        private final int number;
        private int frames;

        Spoiled(FrameSink sink, Path path, int number) {
            this.sink = sink;
            this.path = path;
            this.number = number;
        }

        @Override
        public void write(Frame frame, Consumer<Picture> painter) {
            int now = frames++;
            if (kept.test(now)) {

                sink.write(frame, picture -> {
                    painter.accept(picture);
                    leak.spoil(number, now, frame.picture(), picture);
                });
            }
        }

        @Override
        public void finish() {
            sink.finish();
            afterwards.accept(path);
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
