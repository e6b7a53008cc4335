package obscura.plugin.scene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/**
 * A ring of pictures of one size on disk. The file loses its name as soon as it is open, so that a killed process
 * leaves nothing behind, and nobody else may read it. It never grows beyond capacity x picture size.
 */
final class SceneSpool implements AutoCloseable {
    private static final int FEWEST = 64;
    private static final int MOST = 1 << 16;

    private final FileChannel channel;
    private final int pictureBytes;
    private final int capacity;

    SceneSpool(Path folder, int pictureBytes, long limitBytes) {
        this.pictureBytes = pictureBytes;
        this.capacity = (int) Math.max(FEWEST, Math.min(MOST, limitBytes / pictureBytes));
        this.channel = openNameless(folder);
    }

    int capacity() {
        return capacity;
    }

    void write(long index, byte[] picture) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(picture, 0, pictureBytes);
            long at = place(index);
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw failure("write to", e);
        }
    }

    void read(long index, byte[] into) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(into, 0, pictureBytes);
            long at = place(index);
            while (bytes.hasRemaining()) {
                int count = channel.read(bytes, at);
                if (count < 0) {
                    throw new IOException("the temporary file ended early");
                }
                at += count;
            }
        } catch (IOException e) {
            throw failure("read from", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure("close", e);
        }
    }

    private long place(long index) {
        return index % capacity * pictureBytes;
    }

    private static FileChannel openNameless(Path folder) {
        Path file = folder.resolve("scene-" + UUID.randomUUID());
        try {
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    mine);
            Files.delete(file);
            return channel;
        } catch (IOException e) {
            throw failure("make", e);
        }
    }

    private static ObscuraException failure(String doing, IOException cause) {
        return new ObscuraException(
                Kind.FAILED,
                "Could not " + doing + " the temporary file that keeps small pictures (" + cause.getMessage()
                        + "). Free some disk space or make the temporary folder writable.",
                cause);
    }
}
