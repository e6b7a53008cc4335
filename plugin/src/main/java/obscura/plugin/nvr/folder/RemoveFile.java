package obscura.plugin.nvr.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import obscura.plugin.nvr.kept.KeptItem;

/** Removes one file inside the folder, reached name by name; never a link, never what is still being written. */
final class RemoveFile {
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final Path folder;
    private final FindFile find;
    private final Clock clock;

    RemoveFile(Path folder, Clock clock) {
        this.folder = folder;
        this.find = new FindFile(folder);
        this.clock = clock;
    }

    /** @throws NotAllowed when it must stay */
    Removed remove(KeptItem item) throws IOException {
        Object root = root(folder);
        return find.at(item.key(), (in, name, seen) -> {
            requireSettled(seen);
            if (item.bytes().isPresent() && item.bytes().getAsLong() != seen.size()) {
                throw new NotAllowed("It is another file than the one that was listed.");
            }
            int names = OtherNames.count(folder, item.key());
            Walls.unlink(in, name);
            return new Removed(
                    root, seen.fileKey(), seen.size(), seen.lastModifiedTime().toInstant(), names);
        });
    }

    private void requireSettled(BasicFileAttributes seen) throws NotAllowed {
        Duration age = Duration.between(seen.lastModifiedTime().toInstant(), clock.instant());
        if (age.abs().compareTo(SETTLED) < 0) {
            throw new NotAllowed("It is still being written.");
        }
    }

    /** Which folder that is, as the disk knows it: another disk in its place is another folder. */
    static Object root(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }
}
