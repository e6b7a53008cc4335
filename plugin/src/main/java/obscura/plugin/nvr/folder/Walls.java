package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import obscura.plugin.ObscuraException;

/**
 * The folder of recordings as a room without doors. Each folder is opened from the folder before it, by a name without
 * {@code /} and never through a link (openat with O_NOFOLLOW), so what was checked is what is used, even when somebody
 * renames or replaces things meanwhile. Only the folder itself may be a link: who set it up chose it.
 */
final class Walls {
    private Walls() {}

    /** The folder itself; to be closed. */
    static SecureDirectoryStream<Path> open(Path folder) throws IOException {
        DirectoryStream<Path> opened = Files.newDirectoryStream(folder);
        if (opened instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        opened.close();
        throw new ObscuraException(
                ObscuraException.Kind.FAILED,
                "This system can't open folders safely. Run Obscura on Linux to read a folder of recordings.");
    }

    /** A folder inside another; to be closed. */
    static SecureDirectoryStream<Path> enter(SecureDirectoryStream<Path> from, String name) throws IOException {
        return from.newDirectoryStream(Path.of(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** What is there under this name; of a link the link itself. */
    static BasicFileAttributes look(SecureDirectoryStream<Path> in, String name) throws IOException {
        return in.getFileAttributeView(Path.of(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    /** A file of a folder, for reading; never through a link. To be closed. */
    static SeekableByteChannel file(SecureDirectoryStream<Path> in, String name) throws IOException {
        return in.newByteChannel(Path.of(name), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /** Takes a name away; of a link the link itself. Other names of the same file stay. */
    static void unlink(SecureDirectoryStream<Path> in, String name) throws IOException {
        in.deleteFile(Path.of(name));
        try (SeekableByteChannel folder = in.newByteChannel(Path.of("."), Set.of(StandardOpenOption.READ))) {
            // Until the folder itself is on the disk, a power cut brings the name back.
            ((FileChannel) folder).force(true);
        }
    }
}
