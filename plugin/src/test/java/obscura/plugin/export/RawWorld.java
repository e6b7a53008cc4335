package obscura.plugin.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import obscura.plugin.plan.Coverage;
import obscura.plugin.plan.Plan;
import obscura.plugin.plan.PlanCursor;
import obscura.plugin.video.Clips;
import obscura.plugin.video.DrawnClip;
import obscura.plugin.video.PixelFormat;

/** A drawn clip without loss in which everything a plan covers is noise: the other of two worlds. */
final class RawWorld {
    private RawWorld() {}

    static Path withNoiseUnder(Plan plan, DrawnClip clip, Path file, long seed) {
        try {
            Path raw = Files.createTempFile(file.toAbsolutePath().getParent(), "world", ".raw");
            try (OutputStream out = Files.newOutputStream(raw)) {
                write(plan, clip, new Random(seed), out);
            }
            encode(clip, raw, file);
            Files.delete(raw);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Plan plan, DrawnClip clip, Random random, OutputStream out) throws IOException {
        PlanCursor cursor = new PlanCursor(plan);
        Coverage coverage = new Coverage(clip.width(), clip.height());
        for (int i = 0; i < clip.frames(); i++) {
            coverage.clear();
            cursor.cover(i * 1_000_000L / clip.rate(), coverage);
            byte[] frame = clip.frame(i);
            spoil(frame, clip, coverage, random);
            out.write(frame);
        }
    }

    private static void spoil(byte[] frame, DrawnClip clip, Coverage coverage, Random random) {
        PixelFormat format = clip.format();
        int at = 0;
        for (int plane = 0; plane < format.planes(); plane++) {
            int right = plane == 0 ? 1 : 1 - format.chromaShiftX();
            int down = plane == 0 ? 1 : 1 - format.chromaShiftY();
            for (int y = 0; y < clip.planeHeight(plane); y++) {
                for (int x = 0; x < clip.planeWidth(plane); x++) {
                    if (coverage.covers(x >> right, y >> down)) {
                        frame[at] = (byte) random.nextInt();
                        if (format.bytesPerSample() == 2) {
                            frame[at + 1] = (byte) random.nextInt(4);
                        }
                    }
                    at += format.bytesPerSample();
                }
            }
        }
    }

    private static void encode(DrawnClip clip, Path raw, Path file) {
        String range = clip.format().fullRange() || clip.format().gray() ? "pc" : "tv";
        Clips.ffmpeg(
                "-f",
                "rawvideo",
                "-pix_fmt",
                Clips.nameOf(clip.format()),
                "-color_range",
                clip.format().fullRange() ? "pc" : "tv",
                "-s",
                clip.width() + "x" + clip.height(),
                "-r",
                Integer.toString(clip.rate()),
                "-i",
                "file:" + raw.toAbsolutePath(),
                "-color_range",
                range,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-qp",
                "0",
                "file:" + file.toAbsolutePath());
    }
}
