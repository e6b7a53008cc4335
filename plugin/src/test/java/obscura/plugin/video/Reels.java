package obscura.plugin.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drawn clips as a recorder keeps them: cut into files. */
public final class Reels {
    private Reels() {}

    /** What a clip shows from one of its frames on. */
    public static DrawnClip part(DrawnClip clip, int from, int frames) {
        List<DrawnClip.Mover> movers = clip.movers().stream()
                .map(m -> new DrawnClip.Mover(
                        m.x() + m.dx() * from,
                        m.y() + m.dy() * from,
                        m.width(),
                        m.height(),
                        m.dx(),
                        m.dy(),
                        m.luma(),
                        m.u(),
                        m.v()))
                .toList();
        return new DrawnClip(clip.width(), clip.height(), frames, clip.rate(), clip.format(), clip.noise(), movers);
    }

    /** Files of {@code each} frames, without loss; {@code left} says which of them are not there. */
    public static Reel cut(DrawnClip clip, int each, Path folder, Integer... left) {
        List<Reel.Part> parts = new ArrayList<>();
        for (int from = 0, number = 0; from < clip.frames(); from += each, number++) {
            if (!List.of(left).contains(number)) {
                Path file = folder.resolve("hall-camera-part" + number + ".mp4");
                Clips.lossless(part(clip, from, Math.min(each, clip.frames() - from)), file);
                parts.add(new Reel.Part(file, from * 1_000_000L / clip.rate()));
            }
        }
        return new Reel(parts);
    }
}
