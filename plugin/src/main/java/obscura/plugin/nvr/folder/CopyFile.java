package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import obscura.plugin.ObscuraException;

/** Copies a file that is open, whole or not at all. */
final class CopyFile {
    private static final long PIECE = 1 << 24;

    private CopyFile() {}

    /** @param name as people see it */
    static void whole(FileChannel from, Path into, long most, String name) throws IOException {
        if (from.size() > most) {
            throw ObscuraException.refused("The recording " + name + " is larger than one may be here.");
        }
        try (FileChannel to = FileChannel.open(into, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long done = 0;
            long size = from.size();
            while (done < size) {
                long moved = from.transferTo(done, Math.min(PIECE, size - done), to);
                if (moved <= 0) {
                    throw new IOException("It became shorter while it was copied");
                }
                done += moved;
            }
        } catch (IOException e) {
            Files.deleteIfExists(into);
            throw e;
        }
    }
}
