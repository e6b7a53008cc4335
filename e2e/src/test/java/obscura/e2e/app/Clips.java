package obscura.e2e.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import obscura.e2e.footage.DrawClips;
import obscura.plugin.video.libav.LibavFiles;

/** Drawn clips, made once for all tests of a build. */
final class Clips {
    private static final Path FOLDER = Path.of("target", "clips").toAbsolutePath();

    private Clips() {}

    static Map<String, List<Path>> of() throws IOException {
        if (Files.notExists(FOLDER)) {
            Path making = Files.createTempDirectory(Files.createDirectories(FOLDER.getParent()), "clips");
            new DrawClips(new LibavFiles(), making).run(Optional.empty());
            Files.move(making, FOLDER);
        }
        Map<String, List<Path>> clips = new TreeMap<>();
        for (int i = 0; i < DrawClips.CAMERAS.size(); i++) {
            clips.put(DrawClips.CAMERAS.get(i), clipsIn(FOLDER.resolve("camera" + i)));
        }
        return clips;
    }

    private static List<Path> clipsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
        }
    }
}
