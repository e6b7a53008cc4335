package obscura.plugin.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.ObscuraException;

/**
 * Files in the making. They lie beside their final place under hidden names that say which process makes them, appear
 * under their final name by an atomic rename after everything is on the disk, and are removed otherwise. What a killed
 * process left is removed by the next one in that folder.
 */
final class Workbench implements AutoCloseable {
    private static final String PREFIX = ".obscura-";
    private static final String SUFFIX = ".part";
    /** Another program's file that only looks a little like ours is never touched. */
    private static final Pattern OURS = Pattern.compile("\\.obscura-(\\d{1,10})-[0-9a-f-]{36}\\.part");

    private final List<Path> drafts = new ArrayList<>();

    /** A name for a new file that will end up at {@code target}; nothing is there yet. */
    Path draft(Path target) {
        Path folder = folderOf(target);
        removeLeftovers(folder);
        Path draft = folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
        drafts.add(draft);
        return draft;
    }

    /**
     * Moves finished drafts to their final names together; the last is the one that matters. Once all of them are
     * safe on the disk an interruption comes too late.
     */
    void publish(List<Draft> finished) {
        try {
            for (Draft d : finished) {
                sync(d.file());
            }
        } catch (IOException e) {
            throw failed(e);
        }
        boolean interrupted = Thread.interrupted();
        try {
            renameAll(finished);
            for (Draft d : finished) {
                sync(folderOf(d.target()));
            }
        } catch (ClosedByInterruptException e) {
            // Everything has its name already; only the folder's own record is left to the system.
            interrupted = true;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** All or, where the disk lets us, none. */
    private void renameAll(List<Draft> finished) throws IOException {
        List<Path> renamed = new ArrayList<>();
        try {
            for (Draft d : finished) {
                rename(d);
                renamed.add(d.target());
                drafts.remove(d.file());
            }
        } catch (IOException e) {
            renamed.forEach(Workbench::remove);
            throw e;
        }
    }

    private static ObscuraException failed(IOException e) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED,
                "The export could not be put into its folder: check the folder's permissions and free space.",
                e);
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
                if (!mayBeAlive(file)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            throw ObscuraException.refused(
                    "The output folder cannot be used: it must exist and be readable and writable.");
        }
    }

    private static boolean mayBeAlive(Path file) {
        Matcher name = OURS.matcher(file.getFileName().toString());
        return !name.matches()
                || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
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
