package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * One folder that files were removed from, listed once more. A file that somebody holds open may stay there under a name of
 * the disk's own ({@code .nfs…}, {@code .fuse_hidden…}), and one that was renamed at the last moment under any. Only what is
 * named like no recording is looked at, so a folder of recordings costs its names and nothing more.
 */
final class ListAgain {
    private static final int MOST_ENTRIES = 5_000_000;
    private static final List<String> OF_THE_DISK = List.of(".nfs", ".fuse_hidden");

    private final Predicate<Odd> wanted;
    private final List<Odd> found = new ArrayList<>();
    private int entries;

    private ListAgain(Predicate<Odd> wanted) {
        this.wanted = wanted;
    }

    /** A file that is named like no recording. */
    record Odd(String name, BasicFileAttributes seen) {
        /** Only the disk itself gives such names, to what was removed and is still held open. */
        boolean isOfTheDisk() {
            return OF_THE_DISK.stream().anyMatch(name::startsWith);
        }

        /** A number of the disk that was given to a newer file is told apart by size and last write. */
        boolean is(Removed removed) {
            Instant modified = seen.lastModifiedTime().toInstant();
            return removed.file() != null
                    && removed.file().equals(seen.fileKey())
                    && removed.bytes() == seen.size()
                    && removed.modified().equals(modified);
        }
    }

    /**
     * @param parts the way to the folder, name by name
     * @param wanted whether a file may be one of those that are looked for
     * @throws IOException when not all of it could be looked at
     */
    static List<Odd> in(Path folder, List<String> parts, Predicate<Odd> wanted) throws IOException {
        ListAgain list = new ListAgain(wanted);
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            list.enter(root, parts);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return list.found;
    }

    private void enter(SecureDirectoryStream<Path> in, List<String> parts) throws IOException {
        if (parts.isEmpty()) {
            entries(in);
            return;
        }
        try (SecureDirectoryStream<Path> inner = Walls.enter(in, parts.get(0))) {
            enter(inner, parts.subList(1, parts.size()));
        } catch (NoSuchFileException gone) {
            // Removed when it was empty, as recorders do.
            return;
        }
    }

    private void entries(SecureDirectoryStream<Path> in) throws IOException {
        Iterator<Path> all = in.iterator();
        while (all.hasNext()) {
            if (entries++ > MOST_ENTRIES || Thread.currentThread().isInterrupted()) {
                throw new NotAllowed("Not everything in the folder could be looked at.");
            }
            String name = all.next().getFileName().toString();
            if (name.startsWith(".") || VideoName.of(name).isEmpty()) {
                odd(in, name);
            }
        }
    }

    private void odd(SecureDirectoryStream<Path> in, String name) throws IOException {
        try {
            Odd odd = new Odd(name, Walls.look(in, name));
            if (odd.seen().isRegularFile() && wanted.test(odd)) {
                found.add(odd);
            }
        } catch (NoSuchFileException gone) {
            // It went a moment ago.
            return;
        }
    }
}
