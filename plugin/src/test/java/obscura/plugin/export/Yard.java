package obscura.plugin.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import obscura.plugin.mask.Box;
import obscura.plugin.time.Span;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Frame;
import obscura.plugin.video.FrameSource;
import obscura.plugin.video.Picture;
import obscura.plugin.video.VideoFiles;
import obscura.plugin.video.libav.LibavFiles;

/** A drawn yard with one walker, the jobs to export it, and a look at what came out. */
final class Yard {
    static final int FRAMES = 30;
    static final long FRAME = 40_000;
    static final DrawnClip.Mover WALKER = new DrawnClip.Mover(30, 24, 40, 56, 1, 0, 190, 95, 165);
    static final DrawnClip CLIP = DrawnClip.of(160, 112, FRAMES).flickering(3).with(WALKER);
    /** Holds the walker in every frame: from column 26 to 106, row 20 to 84. */
    static final Box HIDDEN = new Box(26 / 160.0, 20 / 112.0, 106 / 160.0, 84 / 112.0);

    private Yard() {}

    static Path clip(Path folder) {
        return Clips.lossless(
                CLIP, folder.resolve("kept-secret-yard.mp4"), "-bf", "2", "-metadata", "title=hidden-tag");
    }

    static Ask ask(Path folder) {
        return Ask.of(clip(folder), folder.resolve("out.mp4"));
    }

    /** Asks for the walker to be painted over by hand. */
    static Ask drawn(Path folder) {
        return ask(folder).only(Ask.region(Span.ALWAYS, HIDDEN));
    }

    static Box walker(long time) {
        int left = WALKER.left((int) Math.round(time / (double) FRAME));
        return new Box(left / 160.0, 24 / 112.0, (left + 40) / 160.0, 80 / 112.0);
    }

    static RedactFootage job(VideoFiles files, FixedDetectors detectors, Path temp) {
        return new RedactFootage(files, detectors, EncoderSettings.EXPORT, temp);
    }

    static Redaction redact(Ask ask) {
        return redact(new LibavFiles(), FixedDetectors.none(), ask);
    }

    static Redaction redact(VideoFiles files, FixedDetectors detectors, Ask ask) {
        return job(files, detectors, ask.out().getParent()).redact(ask.request(), Progress.SILENT);
    }

    /** The largest share, 0..1, of any frame's walker that is not black; the frames are those of the whole clip. */
    static double worstShown(Path export) {
        double worst = 0;
        try (FrameSource source = new LibavFiles().open(export, OptionalInt.empty())) {
            int number = 0;
            for (Frame frame = source.next(); frame != null; frame = source.next()) {
                worst = Math.max(worst, shown(frame.picture(), number++));
            }
        }
        return worst;
    }

    private static double shown(Picture picture, int number) {
        int left = WALKER.left(number);
        int open = 0;
        for (int y = 24; y < 80; y++) {
            for (int x = left; x < left + 40; x++) {
                int luma = picture.planes().get(0).get(y * picture.strides().get(0) + x) & 255;
                open += luma > 60 ? 1 : 0;
            }
        }
        return open / (40.0 * 56);
    }

    /** Everything in a folder, hidden files too. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
