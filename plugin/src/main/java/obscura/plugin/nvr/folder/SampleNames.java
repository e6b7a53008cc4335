package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The names of a few recordings of a folder, from many places in it. Looks at names only, follows no link. */
final class SampleNames {
    private static final int MOST_FILES = 500;
    private static final int FILES_PER_FOLDER = 20;
    private static final int MOST_ENTRIES = 20_000;
    /** So that one full folder doesn't use up what is left for all others. */
    private static final int ENTRIES_PER_FOLDER = 500;

    private static final int DEEPEST = 10;

    private final List<String> names = new ArrayList<>();
    private int entries;

    private SampleNames() {}

    /**
     * Paths relative to the folder, without their endings.
     *
     * @throws IOException when the folder itself can't be read
     */
    static List<String> of(Path folder) throws IOException {
        SampleNames sample = new SampleNames();
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            sample.collect(root, "", 1);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return sample.names;
    }

    private void collect(SecureDirectoryStream<Path> folder, String prefix, int depth) throws IOException {
        int files = 0;
        int here = 0;
        Iterator<Path> all = folder.iterator();
        while (here++ < ENTRIES_PER_FOLDER && all.hasNext() && names.size() < MOST_FILES && entries++ < MOST_ENTRIES) {
            String name = all.next().getFileName().toString();
            BasicFileAttributes seen = Walls.look(folder, name);
            Optional<VideoName> video = VideoName.of(name);
            if (seen.isRegularFile() && video.isPresent() && files++ < FILES_PER_FOLDER) {
                names.add(prefix + video.get().stem());
            } else if (seen.isDirectory() && depth < DEEPEST) {
                enter(folder, prefix, name, depth);
            }
        }
    }

    private void enter(SecureDirectoryStream<Path> folder, String prefix, String name, int depth) {
        try (SecureDirectoryStream<Path> inner = Walls.enter(folder, name)) {
            collect(inner, prefix + name + "/", depth + 1);
        } catch (IOException | DirectoryIteratorException e) {
            // A folder that can't be read is no part of the sample.
            return;
        }
    }
}
