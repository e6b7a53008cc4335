package obscura.plugin.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;

/**
 * A small text in a file only its owner can read. It appears under its name complete and on the disk, or not at all, and is never
 * replaced.
 */
record OwnersFile(Path folder, String name) {
    private static final int MOST_BYTES = 4096;
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    OwnersFile {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Several processes that do so at once get the same text. */
    String readOrMake(Supplier<String> maker) throws IOException {
        if (!Files.exists(file())) {
            makeFolder();
            make(maker.get());
        }
        return read();
    }

    private Path file() {
        return folder.resolve(name);
    }

    private void makeFolder() throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, owner("rwx------"));
            sync(folder.getParent());
        } catch (FileAlreadyExistsException made) {
            if (!Files.isDirectory(folder)) {
                throw made;
            }
        }
    }

    /** Whoever links first has made it; a link to a name that is taken fails as a whole. */
    private void make(String text) throws IOException {
        Path draft = folder.resolve("." + name + "-" + UUID.randomUUID() + ".part");
        try {
            write(draft, text);
            Files.createLink(file(), draft);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return;
        } finally {
            Files.deleteIfExists(draft);
            sync(folder);
        }
    }

    private static void write(Path draft, String text) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(draft, anew, owner("rw-------"))) {
            ByteBuffer all = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (all.hasRemaining()) {
                out.write(all);
            }
            out.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }

    private String read() throws IOException {
        requireOwnersAlone();
        try (InputStream in = Files.newInputStream(file())) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
        }
    }

    private void requireOwnersAlone() throws IOException {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file()))) {
            throw ObscuraException.refused(
                    "Others may read or write the site's key " + name
                            + ", so nothing is signed or locked with it: run chmod 600 on it, and make a new one if others did.");
        }
    }
}
