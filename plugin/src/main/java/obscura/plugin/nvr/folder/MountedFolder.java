package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.pattern.ShownName;

/**
 * A recorder's media folder as this machine sees it: looked into and, one file at a time, removed from. Never through a link
 * and never outside. Paths are relative, with slashes. Any thread.
 */
public final class MountedFolder {
    private static final int MOST_ENTRIES = 200_000;
    private static final int DEEPEST = 16;

    private final Path folder;

    /** @param folder absolute; may be a link itself */
    public MountedFolder(Path folder) {
        this.folder = folder;
    }

    /** Which folder it is, as the disk knows it: another disk in its place is another. Empty when it is not there. */
    public Optional<Object> identity() {
        try {
            return Optional.ofNullable(RemoveFile.root(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What lies in a folder. */
    public record Entry(String name, boolean folder, long bytes, Instant modified) {}

    /** @return nothing when there is no such folder, though the one above could be looked at */
    public Answer<Optional<List<Entry>>> list(String path) {
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            return Answer.given(Optional.of(in(root, parts(path), this::entries)));
        } catch (NoSuchFileException gone) {
            return Files.isDirectory(folder) ? Answer.given(Optional.empty()) : notThere();
        } catch (IOException | DirectoryIteratorException e) {
            return Answer.no(Trouble.Kind.UNREACHABLE, words(path) + " can't be looked into. " + sentence(e));
        }
    }

    /**
     * Which of these are files with other names (hard links), with a sentence for each.
     *
     * @param paths where each of them lies; empty for what lies in no file of this folder
     */
    public Map<KeptItem, String> otherNames(List<KeptItem> items, Function<KeptItem, String> paths) {
        return new OtherNames(folder).of(items, item -> plain(paths.apply(item)));
    }

    /** Empty where it does not lead into the folder. */
    private static String plain(String path) {
        try {
            return String.join("/", parts(path));
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /** @return whether there was one */
    public Answer<Boolean> remove(String path) {
        List<String> parts = parts(path);
        String name = parts.get(parts.size() - 1);
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            return Answer.given(in(root, parts.subList(0, parts.size() - 1), in -> removed(in, name)));
        } catch (NoSuchFileException gone) {
            return Files.isDirectory(folder) ? Answer.given(false) : notThere();
        } catch (IOException e) {
            return Answer.no(
                    Trouble.Kind.REFUSED,
                    words(path) + " can't be removed. Let Obscura's user write to its folder, and check the disk.");
        }
    }

    private static boolean removed(SecureDirectoryStream<Path> in, String name) throws IOException {
        if (!Walls.look(in, name).isRegularFile()) {
            throw new NotAllowed(WalkFolder.NO_FILE);
        }
        in.deleteFile(Path.of(name));
        return true;
    }

    private <T> Answer<T> notThere() {
        return Answer.no(
                Trouble.Kind.UNREACHABLE,
                "The folder " + ShownName.of(folder.toString()) + " is not there. Mount its disk or correct the path.");
    }

    private static String words(String path) {
        return path.isEmpty() ? "The media folder" : ShownName.of(path);
    }

    private static String sentence(Exception e) {
        return IoWords.of(e instanceof IOException io ? io : ((DirectoryIteratorException) e).getCause());
    }

    /** What to do in a folder. */
    private interface Inside<T> {
        T at(SecureDirectoryStream<Path> folder) throws IOException;
    }

    private static <T> T in(SecureDirectoryStream<Path> from, List<String> parts, Inside<T> inside) throws IOException {
        if (parts.isEmpty()) {
            return inside.at(from);
        }
        if (!Walls.look(from, parts.get(0)).isDirectory()) {
            throw new NotAllowed("It is no folder, or a link.");
        }
        try (SecureDirectoryStream<Path> inner = Walls.enter(from, parts.get(0))) {
            return in(inner, parts.subList(1, parts.size()), inside);
        }
    }

    private List<Entry> entries(SecureDirectoryStream<Path> in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path each : in) {
            if (entries.size() == MOST_ENTRIES) {
                throw new NotAllowed("It holds more than " + MOST_ENTRIES + " files.");
            }
            String name = each.getFileName().toString();
            entry(in, name).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(SecureDirectoryStream<Path> in, String name) throws IOException {
        try {
            BasicFileAttributes seen = Walls.look(in, name);
            Instant modified = Instant.ofEpochMilli(seen.lastModifiedTime().toMillis());
            return Optional.of(new Entry(name, seen.isDirectory(), seen.size(), modified));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for a path that is not plain */
    private static List<String> parts(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        List<String> parts = List.of(path.split("/", -1));
        boolean plain = parts.size() <= DEEPEST && path.indexOf('\0') < 0;
        for (String part : parts) {
            plain &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        if (!plain) {
            throw new IllegalArgumentException("This path does not lead into the media folder");
        }
        return parts;
    }
}
