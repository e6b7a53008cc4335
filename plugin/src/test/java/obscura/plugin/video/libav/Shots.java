package obscura.plugin.video.libav;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSink;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Picture;

/** Reads whole files through the adapter into plain arrays, for comparing. */
final class Shots {
    /** @param bytes all planes without gaps */
    record Shot(long time, boolean concealed, boolean interlaced, byte[] bytes) {}

    record Reel(Footage footage, List<Shot> shots) {
        List<Long> times() {
            return shots.stream().map(Shot::time).toList();
        }

        List<byte[]> pictures() {
            return shots.stream().map(Shot::bytes).toList();
        }

        long concealed() {
            return shots.stream().filter(Shot::concealed).count();
        }
    }

    private Shots() {}

    static Reel of(Path file) {
        return of(file, OptionalInt.empty(), 1);
    }

    static Reel of(Path file, OptionalInt track, int threads) {
        try (FrameSource source = new LibavFiles(threads).open(file, track)) {
            List<Shot> shots = new ArrayList<>();
            for (Frame frame = source.next(); frame != null; frame = source.next()) {
                shots.add(new Shot(frame.time(), frame.concealed(), frame.interlaced(), bytes(frame.picture())));
            }
            return new Reel(source.footage(), shots);
        }
    }

    static byte[] bytes(Picture picture) {
        int sample = picture.format().bytesPerSample();
        int size = 0;
        for (int plane = 0; plane < picture.format().planes(); plane++) {
            size += picture.planeWidth(plane) * picture.planeHeight(plane) * sample;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (int plane = 0; plane < picture.format().planes(); plane++) {
            for (int row = 0; row < picture.planeHeight(plane); row++) {
                int start = row * picture.strides().get(plane);
                all.put(picture.planes().get(plane).slice(start, picture.planeWidth(plane) * sample));
            }
        }
        return all.array();
    }

    static final EncoderSettings LOSSLESS = new EncoderSettings("ultrafast", 0, 1);

    /** Writes every frame of a file into a new one. */
    static Path export(Path from, Path to, EncoderSettings settings, Consumer<Picture> painter) {
        LibavFiles files = new LibavFiles();
        try (FrameSource source = files.open(from, OptionalInt.empty());
                FrameSink sink = files.create(to, source.footage(), settings)) {
            for (Frame frame = source.next(); frame != null; frame = source.next()) {
                sink.write(frame, painter);
            }
            sink.finish();
        }
        return to;
    }
}
