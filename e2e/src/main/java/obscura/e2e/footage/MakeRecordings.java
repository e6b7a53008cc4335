package obscura.e2e.footage;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.e2e.footage.Street.Walker;
import obscura.plugin.video.VideoFiles;
import obscura.plugin.video.libav.LibavFiles;

/**
 * Fills a folder of recordings. Runs in a process of its own, as everything that encodes and decodes does: {@code MakeRecordings
 * FOLDER MINUTES [FILM OF WALKERS]}. The folder appears only when all of it is there.
 */
public final class MakeRecordings {
    /** Awkward on purpose: a name is text, whatever it looks like. */
    public static final List<String> CAMERAS = List.of("yard", "площадь 広場", "Hof & \"Straße\" <b>2</b>");

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 8;
    private static final int CLIPS = 3;

    private final VideoFiles files;
    private final Path work;

    private MakeRecordings(VideoFiles files, Path work) {
        this.files = files;
        this.work = work;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        Optional<Path> walkers = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
        make(folder, Duration.ofMinutes(Long.parseLong(args[1])), walkers);
    }

    /** @param walkers a film of real walkers for the first camera; it is drawn as well where there is none */
    public static void make(Path folder, Duration length, Optional<Path> walkers) throws IOException {
        Path work = folder.resolveSibling(folder.getFileName() + ".making");
        remove(work);
        Files.createDirectories(work);
        try {
            Path made = Files.createDirectory(work.resolve("recordings"));
            new MakeRecordings(new LibavFiles(), work).fill(new RecordingsFolder(made), length, walkers);
            Files.move(made, folder);
        } finally {
            remove(work);
        }
    }

    private void fill(RecordingsFolder recordings, Duration length, Optional<Path> walkers) throws IOException {
        Instant now = Instant.now();
        for (int i = 0; i < CAMERAS.size(); i++) {
            Path place = Files.createDirectory(work.resolve("camera" + i));
            Path film = i == 0 && walkers.isPresent() ? walkers.get() : draw(street(i), place.resolve("film.avi"));
            recordings.fill(CAMERAS.get(i), new CutFilm(files).into(place, film, 2 * CLIPS), now, length);
        }
    }

    private static Path draw(Street street, Path file) throws IOException {
        try (JpegFilm film = new JpegFilm(file, street.width(), street.height(), RATE)) {
            for (int frame = 0; frame <= CLIPS * CutFilm.SECONDS * RATE; frame++) {
                film.add(street.at(frame / (double) RATE));
            }
        }
        return file;
    }

    private static Street street(int camera) {
        Color wall = List.of(new Color(0xB7A58C), new Color(0x8FA39A), new Color(0xA98F9B))
                .get(camera);
        Walker first = new Walker(0.06 + 0.01 * camera, 0.1, 0.62, new Color(0x23406B), new Color(0x1C1C22));
        Walker other = new Walker(-0.05, 0.7 - 0.1 * camera, 0.7, new Color(0x6B2344), new Color(0x3A3326));
        Walker late = new Walker(0.09, 0.4, 0.66, new Color(0x3C5A2A), new Color(0x202833));
        return new Street(WIDTH, HEIGHT, wall, List.of(first, other, late));
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
