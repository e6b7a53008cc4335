package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a disk's refusal means, as a sentence. */
final class IoWords {
    private IoWords() {}

    static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "It is not there.";
        }
        if (e instanceof NotAllowed) {
            return e.getMessage();
        }
        if (e instanceof AccessDeniedException) {
            return "Obscura has no right to read it. Let its user read there.";
        }
        if (e instanceof NotDirectoryException) {
            return "It is no folder.";
        }
        String reason = e instanceof FileSystemException disk ? disk.getReason() : null;
        return "It can't be read" + (reason == null ? "" : " (" + reason + ")") + ". Check the disk.";
    }
}
