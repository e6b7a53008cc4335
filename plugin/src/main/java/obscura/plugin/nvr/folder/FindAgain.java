package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Looks for files under any name, anywhere in the folder. A number of the disk that was given to a newer file is told apart by
 * size and last write.
 */
final class FindAgain {
    private static final int DEEPEST = 16;
    private static final int MOST_ENTRIES = 5_000_000;

    private final Map<Object, Removed> wanted;
    private final Map<Object, String> found = new HashMap<>();
    private boolean whole = true;
    private int entries;

    private FindAgain(Map<Object, Removed> wanted) {
        this.wanted = wanted;
    }

    /**
     * @param found under which path each lies that was found, by the disk's number for it
     * @param whole whether everything could be looked at
     */
    record Result(Map<Object, String> found, boolean whole) {}

    /** @param wanted by the disk's number for them */
    static Result in(Path folder, Map<Object, Removed> wanted) {
        FindAgain search = new FindAgain(wanted);
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            search.folder(root, "", 1);
        } catch (IOException e) {
            search.whole = false;
        }
        return new Result(Map.copyOf(search.found), search.whole);
    }

    private void folder(SecureDirectoryStream<Path> in, String prefix, int depth) {
        try {
            Iterator<Path> all = in.iterator();
            while (all.hasNext()) {
                if (entries++ > MOST_ENTRIES || Thread.currentThread().isInterrupted()) {
                    whole = false;
                    return;
                }
                entry(in, prefix, all.next().getFileName().toString(), depth);
            }
        } catch (DirectoryIteratorException e) {
            whole = false;
        }
    }

    private void entry(SecureDirectoryStream<Path> in, String prefix, String name, int depth) {
        try {
            BasicFileAttributes seen = Walls.look(in, name);
            if (seen.isDirectory() && depth == DEEPEST) {
                whole = false;
            } else if (seen.isDirectory()) {
                try (SecureDirectoryStream<Path> inner = Walls.enter(in, name)) {
                    folder(inner, prefix + name + "/", depth + 1);
                }
            } else if (isWanted(seen)) {
                found.put(seen.fileKey(), prefix + name);
            }
        } catch (NoSuchFileException gone) {
            // Its recorder removed it a moment ago.
            return;
        } catch (IOException e) {
            whole = false;
        }
    }

    private boolean isWanted(BasicFileAttributes seen) {
        Removed removed = wanted.get(seen.fileKey());
        Instant modified = seen.lastModifiedTime().toInstant();
        return removed != null
                && removed.bytes() == seen.size()
                && removed.modified().equals(modified);
    }
}
