package obscura.plugin.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.ObscuraException;

/** Is there room on the disk? Asked before a job and while it runs. */
final class Space {
    /** What must stay free for everyone else on the machine. */
    private static final long RESERVE = 64L << 20;

    private Space() {}

    /** An export is seldom larger than its source; with less room than that it is not worth starting. */
    static void checkFor(List<Path> sources, Path folder) {
        require(folder, sources.stream().mapToLong(Space::size).sum() + RESERVE);
    }

    private static long size(Path source) {
        try {
            return Files.size(source);
        } catch (IOException e) {
            throw ObscuraException.refused("The size of " + source.getFileName() + " cannot be read.");
        }
    }

    static void check(Path out) {
        require(out.toAbsolutePath().getParent(), RESERVE / 2);
    }

    private static void require(Path folder, long bytes) {
        // Unlike the file store, this answers in a chroot too.
        long free = folder.toFile().getUsableSpace();
        if (free < bytes) {
            throw ObscuraException.refused("The disk of the output folder has only " + (free >> 20) + " MB free and "
                    + (bytes >> 20) + " MB are needed: make room or choose another folder.");
        }
    }
}
