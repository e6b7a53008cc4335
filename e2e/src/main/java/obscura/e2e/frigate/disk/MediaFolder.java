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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** /media/frigate: real files. Paths are relative to it, with slashes, and never lead out of it. Any thread. */
public final class MediaFolder {
    /** Where the real one has it; the API names files by it. */
    public static final String MOUNTED = "/media/frigate/";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd/HH");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("mm.ss");
    private static final List<String> ROOTS = List.of("recordings/", "exports/", "clips/");

    private final Path root;
    private final AtomicBoolean away = new AtomicBoolean();
    private final Queue<String> late = new ConcurrentLinkedQueue<>();

    public MediaFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        for (String part : List.of("recordings", "exports", "clips/thumbs", "clips/review", "clips/previews")) {
            try {
                Files.createDirectories(this.root.resolve(part));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** Absolute. */
    public Path root() {
        return root;
    }

    /** Its disk falls off: empty folders are all that Frigate itself sees, and what it deletes stays. Or the disk is back. */
    public void away(boolean fallen) {
        away.set(fallen);
    }

    public boolean isAway() {
        return away.get();
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
        return away.get() ? ROOTS.contains(path) : Files.exists(file(path));
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
        if (away.get()) {
            return;
        }
        try {
            Files.deleteIfExists(file(path));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** Only when it catches up. */
    public void deleteLater(String path) {
        late.add(path);
    }

    public void catchUp() {
        for (String path = late.poll(); path != null; path = late.poll()) {
            delete(path);
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
