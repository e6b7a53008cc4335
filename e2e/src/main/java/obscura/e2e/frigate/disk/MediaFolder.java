package obscura.e2e.frigate.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * /media/frigate: real files. Paths are relative to it, with slashes, and never lead out of it.
 *
 * @param root absolute
 */
public record MediaFolder(Path root) {
    /** Where the real one has it; the API names files by it. */
    public static final String MOUNTED = "/media/frigate/";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd/HH");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("mm.ss");

    public MediaFolder {
        root = root.toAbsolutePath().normalize();
        for (String part : List.of("recordings", "exports", "clips/thumbs", "clips/review", "clips/previews")) {
            try {
                Files.createDirectories(root.resolve(part));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** Where a segment of that start lies. */
    public static String segmentPath(String camera, double start) {
        var time = Instant.ofEpochSecond((long) start).atOffset(ZoneOffset.UTC);
        return "recordings/%s/%s/%s.mp4".formatted(HOUR.format(time), camera, NAME.format(time));
    }

    /** @throws IllegalArgumentException for a path that leads out */
    public Path file(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("Leads out of the media folder: " + path);
        }
        return file;
    }

    public boolean has(String path) {
        return Files.exists(file(path));
    }

    /** Overwrites. @param seen when it was last written, in seconds since 1970 */
    public void write(String path, byte[] bytes, double seen) {
        try {
            Files.createDirectories(file(path).getParent());
            Files.write(file(path), bytes);
            Files.setLastModifiedTime(file(path), FileTime.from(Instant.ofEpochSecond((long) seen)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Nothing when it is not there. */
    public void delete(String path) {
        try {
            Files.deleteIfExists(file(path));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    public byte[] read(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All files below a folder, in order. */
    public List<String> below(String folder) {
        Path start = file(folder);
        if (Files.notExists(start)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
