package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import obscura.plugin.nvr.ClipFile;
import obscura.plugin.nvr.pattern.ShownName;

/** Goes to one file inside the folder, name by name. */
final class FindFile {
    private static final int LONGEST = 4096;

    private final Path folder;

    FindFile(Path folder) {
        this.folder = folder;
    }

    /** What to do in the folder where the file lies. */
    interface Last<T> {
        T at(SecureDirectoryStream<Path> folder, String name, BasicFileAttributes seen) throws IOException;
    }

    ClipFile locate(String path) {
        String words = "The recording " + ShownName.of(path);
        try {
            Path real = folder.toRealPath();
            return at(
                    path,
                    (in, name, seen) -> new ClipFile.There(
                            real.resolve(path),
                            seen.size(),
                            seen.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Files.isDirectory(folder)
                    ? new ClipFile.Gone(words + " is not there any more.")
                    : new ClipFile.Refused(words + " can't be reached: its folder is not there. Mount its disk.");
        } catch (IOException e) {
            return new ClipFile.Refused(words + " can't be opened. " + IoWords.of(e));
        }
    }

    FileChannel open(String path) throws IOException {
        return at(path, (in, name, seen) -> {
            SeekableByteChannel opened = Walls.file(in, name);
            if (opened instanceof FileChannel file) {
                return file;
            }
            opened.close();
            throw new NotAllowed(WalkFolder.NO_FILE);
        });
    }

    /** Goes to the folder of a regular file and does that there. */
    <T> T at(String path, Last<T> last) throws IOException {
        List<String> names = names(path);
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            return at(root, names, last);
        }
    }

    private static <T> T at(SecureDirectoryStream<Path> in, List<String> names, Last<T> last) throws IOException {
        String name = names.get(0);
        BasicFileAttributes seen = Walls.look(in, name);
        if (seen.isSymbolicLink()) {
            throw new NotAllowed(WalkFolder.LINK);
        }
        if (names.size() > 1) {
            if (!seen.isDirectory()) {
                throw new NoSuchFileException(name);
            }
            try (SecureDirectoryStream<Path> inner = Walls.enter(in, name)) {
                return at(inner, names.subList(1, names.size()), last);
            }
        }
        if (!seen.isRegularFile()) {
            throw new NotAllowed(WalkFolder.NO_FILE);
        }
        return last.at(in, name, seen);
    }

    private static List<String> names(String path) throws IOException {
        List<String> names = List.of(path.split("/", -1));
        boolean plain = path.length() <= LONGEST && names.size() <= 32 && path.indexOf('\0') < 0;
        for (String name : names) {
            plain &= !name.isEmpty() && !name.equals(".") && !name.equals("..");
        }
        if (!plain) {
            throw new NotAllowed("Its path does not lead into the folder of recordings.");
        }
        return names;
    }
}
