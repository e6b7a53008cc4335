package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.plugin.nvr.pattern.NameReading;

/** Proposes the layout that fits most files of a small sample of a folder. Looks at names only, follows no link. */
public final class GuessLayout {
    private static final int MOST_FILES = 500;
    private static final int FILES_PER_FOLDER = 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final int DEEPEST = 10;

    private final List<String> sample = new ArrayList<>();
    private int entries;

    private GuessLayout() {}

    /**
     * A proposal.
     *
     * @param fits how many of the files looked at are named by it
     */
    public record Guess(KnownLayout layout, int fits, int files) {}

    /** Empty when there are no recordings, the folder can't be read, or no known layout fits any of them. */
    public static Optional<Guess> of(Path folder) {
        GuessLayout guess = new GuessLayout();
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            guess.collect(root, "", 1);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return guess.best();
    }

    private void collect(SecureDirectoryStream<Path> folder, String prefix, int depth) throws IOException {
        int files = 0;
        Iterator<Path> all = folder.iterator();
        while (all.hasNext() && sample.size() < MOST_FILES && entries++ < MOST_ENTRIES) {
            String name = all.next().getFileName().toString();
            BasicFileAttributes seen = Walls.look(folder, name);
            Optional<VideoName> video = VideoName.of(name);
            if (seen.isRegularFile() && video.isPresent() && files++ < FILES_PER_FOLDER) {
                sample.add(prefix + video.get().stem());
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

    private Optional<Guess> best() {
        return List.of(KnownLayout.values()).stream()
                .map(layout -> new Guess(layout, fits(layout), sample.size()))
                .filter(guess -> guess.fits() > 0)
                .max(Comparator.comparingInt(Guess::fits));
    }

    private int fits(KnownLayout layout) {
        var names = layout.pattern().reader(ZoneOffset.UTC);
        return (int) sample.stream()
                .filter(path -> names.read(path, Instant.EPOCH) instanceof NameReading.Placed)
                .count();
    }
}
