package obscura.e2e.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.video.libav.LibavFiles;

/**
 * Fills a folder of recordings. Runs in a process of its own, as everything that encodes and decodes does: {@code MakeRecordings
 * FOLDER MINUTES [FILM OF WALKERS]}. The folder appears only when all of it is there.
 */
public final class MakeRecordings {
    private MakeRecordings() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        Path work = folder.resolveSibling(folder.getFileName() + ".making");
        remove(work);
        try {
            Duration length = Duration.ofMinutes(Long.parseLong(args[1]));
            Optional<Path> walkers = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
            Map<String, List<Path>> clips = new DrawClips(new LibavFiles(), work.resolve("clips")).run(walkers);
            RecordingsFolder made = new RecordingsFolder(work.resolve("recordings"));
            made.fill(clips, Instant.now(), length);
            Files.move(made.folder(), folder);
        } finally {
            remove(work);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
