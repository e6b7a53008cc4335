package obscura.retention.keeping;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How much safe-keeping may take of Obscura's own disk. A full disk would stop the journal, and with it everything; and where the
 * recorder writes to the same disk, what is taken from it makes it delete.
 *
 * @param most bytes of all copies together
 * @param each bytes of one recording
 * @param floor bytes that stay free whatever happens
 * @param share that stays free of the whole disk, 0 to 1, where that is more
 */
public record Room(long most, long each, long floor, double share) {
    /** About a day of one camera in good quality, so that a hold on a month is told of before the disk is full. */
    public static final Room NORMAL = new Room(50L << 30, 4L << 30, 2L << 30, 0.05);

    /** What may be taken in now, of a recording that lies here twice for a moment: plain, and sealed. */
    long free(Path folder) {
        long stays = Math.max(floor, (long) (folder.toFile().getTotalSpace() * share));
        return Math.max(0, (folder.toFile().getUsableSpace() - stays) / 2);
    }

    /**
     * Why a recording can't be taken in, and what to do.
     *
     * @param taken by all copies so far
     */
    Optional<String> refuses(long taken, long bytes, Path folder) {
        if (taken + bytes > most) {
            return Optional.of(
                    "Safe-keeping holds " + gigabytes(most) + " GB at most, and is full. Release holds that are"
                            + " not needed any more, hold shorter times, or export what matters.");
        }
        if (bytes > free(folder)) {
            return Optional.of("The disk of Obscura's home has no room for it: at least "
                    + gigabytes(Math.max(floor, (long) (folder.toFile().getTotalSpace() * share)))
                    + " GB of it stay free. Make room, or release holds that are not needed any more.");
        }
        return Optional.empty();
    }

    private static long gigabytes(long bytes) {
        return Math.max(1, bytes >> 30);
    }
}
