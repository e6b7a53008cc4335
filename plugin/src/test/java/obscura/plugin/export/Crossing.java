package obscura.plugin.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Hide;
import obscura.plugin.plan.Paint;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Reel;
import obscura.plugin.video.libav.LibavFiles;

/** A drawn street on which two walkers come towards each other, meet and go on. */
public final class Crossing {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 160;
    public static final int FRAMES = 75;
    public static final long FRAME = 40_000;
    public static final DrawnClip.Mover ASKER = new DrawnClip.Mover(14, 30, 32, 80, 3.5, 0, 190, 95, 165);
    public static final DrawnClip.Mover OTHER = new DrawnClip.Mover(276, 46, 32, 80, -3.5, 0, 215, 150, 100);

    private Crossing() {}

    public static Path clip(Path folder) {
        DrawnClip street =
                DrawnClip.of(WIDTH, HEIGHT, FRAMES).flickering(2).with(ASKER).with(OTHER);
        return Clips.lossless(street, folder.resolve("street.mp4"));
    }

    static RedactRequest request(Path folder, Paint paint, Hide... hide) {
        return new RedactRequest(
                Reel.of(folder.resolve("street.mp4")),
                folder.resolve("out.mp4"),
                Optional.of(folder.resolve("r.json")),
                Optional.empty(),
                Optional.empty(),
                Set.of(hide),
                Span.ALWAYS,
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                paint);
    }

    public static List<Box> both(long time) {
        return List.of(box(ASKER, frame(time)), box(OTHER, frame(time)));
    }

    public static int frame(long time) {
        return (int) Math.round(time / (double) FRAME);
    }

    public static Box box(DrawnClip.Mover walker, int frame) {
        return Box.clipped(
                walker.left(frame) / (double) WIDTH,
                walker.top(frame) / (double) HEIGHT,
                (walker.left(frame) + walker.width()) / (double) WIDTH,
                (walker.top(frame) + walker.height()) / (double) HEIGHT);
    }

    /** Luma of every frame of a file, row after row. */
    public static List<byte[]> luma(Path file) {
        List<byte[]> frames = new ArrayList<>();
        try (FrameSource source = new LibavFiles().open(file, OptionalInt.empty())) {
            for (Frame frame = source.next(); frame != null; frame = source.next()) {
                byte[] all = new byte[WIDTH * HEIGHT];
                for (int y = 0; y < HEIGHT; y++) {
                    frame.picture()
                            .planes()
                            .get(0)
                            .get(y * frame.picture().strides().get(0), all, y * WIDTH, WIDTH);
                }
                frames.add(all);
            }
        }
        return frames;
    }

    /** Something of a walker in one frame, pixel by pixel. */
    public interface Measure {
        boolean at(int x, int y);
    }

    /** The share of a walker's pixels for which something holds. */
    public static double share(DrawnClip.Mover walker, int frame, Measure measure) {
        int holds = 0;
        int all = 0;
        for (int y = walker.top(frame); y < walker.top(frame) + walker.height(); y++) {
            for (int x = Math.max(0, walker.left(frame));
                    x < Math.min(WIDTH, walker.left(frame) + walker.width());
                    x++) {
                holds += measure.at(x, y) ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : holds / (double) all;
    }
}
