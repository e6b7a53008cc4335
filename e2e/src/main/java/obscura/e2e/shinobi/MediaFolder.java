package obscura.e2e.shinobi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where its files lie, as Shinobi lays them out. Not safe for several threads. */
final class MediaFolder {
    /** How many questions a file outlives its deletion when unlinking is late. */
    private static final int LATE = 4;

    private final Path root;
    private final String group;
    private final Traps traps;
    private final Map<Path, Integer> going = new HashMap<>();

    MediaFolder(Path root, String group, Traps traps) {
        this.root = root;
        this.group = group;
        this.traps = traps;
    }

    Path videos(String mid) {
        return root.resolve("videos").resolve(group).resolve(mid);
    }

    /** @param name begins with its date */
    Path frame(String mid, String name) {
        return videos(mid + "_timelapse").resolve(name.substring(0, 10)).resolve(name);
    }

    Path bin(String mid) {
        return root.resolve("fileBin").resolve(group).resolve(mid);
    }

    /** In memory on a real one, and lost when the machine restarts, not when Shinobi does. */
    Path streams(String mid) {
        return root.resolve("streams").resolve(group).resolve(mid);
    }

    void write(Path file, byte[] bytes, Instant modified) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copy(Path from, Path file, Instant modified) {
        try {
            Files.createDirectories(file.getParent());
            Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unlinks a clip, now or later, and swallows every error as the real one does. */
    void unlinkClip(Path file) {
        if (traps.has(ShinobiTrap.FILE_LEFT_AFTER_OK)) {
            return;
        }
        if (traps.has(ShinobiTrap.LATE_UNLINK)) {
            going.put(file, LATE);
            return;
        }
        unlink(file);
    }

    /** Another question has come. */
    void tick() {
        going.replaceAll((file, left) -> left - 1);
        going.entrySet().removeIf(entry -> {
            if (entry.getValue() < 0) {
                unlink(entry.getKey());
            }
            return entry.getValue() < 0;
        });
    }

    /** What was only meant to be done is forgotten at a restart. */
    void forgetPlans() {
        going.clear();
    }

    void unlink(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unlinkAll(Path folder) {
        files(folder).forEach(this::unlink);
    }

    /** The files of a folder and of those below it, by name. */
    List<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
