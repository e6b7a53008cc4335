package obscura.plugin.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import obscura.plugin.ObscuraException;

/**
 * Files in the making. They lie beside their final place under hidden names that say which process makes them, appear
 * under their final name by an atomic rename after everything is on the disk, and are removed otherwise. What a killed
 * process left is removed by the next one in that folder.
 */
final class Workbench implements AutoCloseable {
    private static final String PREFIX = ".obscura-";
    private static final String SUFFIX = ".part";

    private final List<Path> drafts = new ArrayList<>();

    /** A name for a new file that will end up at {@code target}; nothing is there yet. */
    Path draft(Path target) {
        Path folder = folderOf(target);
        removeLeftovers(folder);
        Path draft = folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
        drafts.add(draft);
        return draft;
    }

    /** Moves finished drafts to their final names, one after the other; the last is the one that matters. */
    void publish(List<Draft> finished) {
        try {
            for (Draft d : finished) {
                sync(d.file());
                rename(d);
                drafts.remove(d.file());
            }
            for (Draft d : finished) {
                sync(folderOf(d.target()));
            }
        } catch (IOException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The export could not be put into its folder: check the folder's permissions and free space.",
                    e);
        }
    }

    /** Removes a draft that is not wanted any more; its name may be used for a new one. */
    void discard(Path draft) {
        remove(draft);
    }

    /** A file in the making and where it will be. */
    record Draft(Path file, Path target) {}

    static Path folderOf(Path target) {
        return target.toAbsolutePath().normalize().getParent();
    }

    @Override
    public void close() {
        drafts.forEach(Workbench::remove);
    }

    private static void rename(Draft d) throws IOException {
        try {
            Files.move(d.file(), d.target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("no atomic rename here", e);
        }
    }

    private static void sync(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void removeLeftovers(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (!isAlive(file)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            throw ObscuraException.refused(
                    "The output folder cannot be used: it must exist and be readable and writable.");
        }
    }

    private static boolean isAlive(Path file) {
        String[] parts = file.getFileName().toString().split("-", 3);
        return parts.length == 3
                && parts[1].matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isPresent();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Someone else's leftover in a shared folder; it is no danger, only litter.
            return;
        }
    }
}
