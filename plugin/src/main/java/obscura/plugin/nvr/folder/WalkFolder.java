package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import obscura.plugin.nvr.FoundFile;
import obscura.plugin.nvr.Listing;
import obscura.plugin.nvr.pattern.NameReader;
import obscura.plugin.nvr.pattern.NameReading;

/**
 * One walk through a folder of recordings. Goes only into folders whose names fit the pattern, so never deeper than it;
 * holds one open folder per depth and nothing else.
 */
final class WalkFolder {
    static final String LINK = "It is a link. Links are never followed: move the recordings themselves here.";
    static final String NO_FILE = "It is no regular file.";
    private static final String NO_TEXT = "Its name is not valid UTF-8 text. Rename it.";
    private static final String OTHER = "Its name does not fit the pattern.";
    private static final char REPLACEMENT = '\uFFFD';

    private final NameReader names;
    private final Listing into;

    WalkFolder(NameReader names, Listing into) {
        this.names = names;
        this.into = into;
    }

    void walk(Path folder) {
        try (SecureDirectoryStream<Path> root = Walls.open(folder)) {
            entries(root, "", 0);
        } catch (IOException e) {
            into.unread("", IoWords.of(e));
        }
    }

    private void entries(SecureDirectoryStream<Path> folder, String prefix, int depth) {
        try {
            Iterator<Path> entries = folder.iterator();
            while (into.goOn() && entries.hasNext()) {
                entry(folder, prefix, entries.next().getFileName().toString(), depth);
            }
        } catch (DirectoryIteratorException e) {
            into.unread(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), IoWords.of(e.getCause()));
        }
    }

    private void entry(SecureDirectoryStream<Path> folder, String prefix, String name, int depth) {
        boolean last = depth == names.depth() - 1;
        Optional<VideoName> video = last ? VideoName.of(name) : Optional.empty();
        if (last ? video.isEmpty() : !names.fits(depth, name)) {
            return;
        }
        if (name.indexOf(REPLACEMENT) >= 0) {
            into.refused(prefix + name, NO_TEXT);
            return;
        }
        try {
            BasicFileAttributes seen = Walls.look(folder, name);
            if (seen.isSymbolicLink()) {
                into.refused(prefix + name, LINK);
            } else if (video.isPresent()) {
                file(prefix, name, video.get(), seen);
            } else if (seen.isDirectory()) {
                enter(folder, prefix, name, depth);
            }
        } catch (NoSuchFileException e) {
            // Its recorder deleted it a moment ago.
            return;
        } catch (IOException e) {
            into.unread(prefix + name, IoWords.of(e));
        }
    }

    private void enter(SecureDirectoryStream<Path> folder, String prefix, String name, int depth) throws IOException {
        try (SecureDirectoryStream<Path> inner = Walls.enter(folder, name)) {
            entries(inner, prefix + name + "/", depth + 1);
        }
    }

    private void file(String prefix, String name, VideoName video, BasicFileAttributes seen) {
        if (!seen.isRegularFile()) {
            into.refused(prefix + name, NO_FILE);
            return;
        }
        Instant modified = Instant.ofEpochMilli(seen.lastModifiedTime().toMillis());
        NameReading reading = names.read(prefix + video.stem(), modified);
        if (reading instanceof NameReading.Placed placed) {
            into.found(new FoundFile(placed.camera(), placed.start(), prefix + name, seen.size(), modified));
        } else if (reading instanceof NameReading.NoSuchTime wrong) {
            into.refused(prefix + name, wrong.why());
        } else {
            into.refused(prefix + name, OTHER);
        }
    }
}
