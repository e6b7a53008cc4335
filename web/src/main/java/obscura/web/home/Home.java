package obscura.web.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/**
 * Where a site keeps everything; its owner's alone. While it is open no other app serves the same folder.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path database() {
        return folder.resolve("obscura.db");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path exports() {
        return folder.resolve("exports");
    }

    public Path certificates() {
        return folder.resolve("certificates");
    }

    /** Sealed copies of held footage; made when the first is. */
    public Path heldCopies() {
        return folder.resolve("vault").resolve("holds");
    }

    /** For files in the making; emptied at every start. */
    public Path temp() {
        return folder.resolve("tmp");
    }

    /** The head of the journal, outside the database. */
    public Path anchor() {
        return folder.resolve("journal-anchor.json");
    }

    public Path models() {
        return folder.resolve("models");
    }

    /** Whether a site was ever served from here. */
    public boolean isThere() {
        return Files.isRegularFile(database());
    }

    /** A home that is in use; closing it lets another app have it. */
    public interface InUse extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Makes the folders that are missing, takes the lock and empties what a killed run left in {@link #temp()}.
     *
     * @throws ObscuraException REFUSED when another app serves it, FAILED when it can't be written to
     */
    public InUse open() {
        try {
            makePrivate(folder);
            InUse held = lock();
            for (Path part : new Path[] {keys(), exports(), temp()}) {
                makePrivate(part);
            }
            empty(temp());
            return held;
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The home folder " + folder
                            + " can't be used: make it, change its rights, or name another with --home.",
                    e);
        }
    }

    private InUse lock() throws IOException {
        FileChannel file =
                FileChannel.open(folder.resolve("obscura.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(file);
        if (lock == null) {
            file.close();
            throw ObscuraException.refused("Another Obscura serves the home folder " + folder
                    + ". Stop it first, or name another folder with --home.");
        }
        return () -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new ObscuraException(Kind.FAILED, "The home folder's lock could not be given back.", e);
            }
        };
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void makePrivate(Path part) throws IOException {
        if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = part.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path entry : left) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    empty(entry);
                }
                Files.delete(entry);
            }
        }
    }
}
