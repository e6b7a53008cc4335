package obscura.plugin.nvr;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.id.ClipId;

/**
 * Clips that were fetched from recorders, unmasked, in a folder nobody else may enter.
 *
 * <p>What must stay true: nothing lies there longer than somebody holds it or, after a look, some minutes; the folder is empty
 * when this is made and when it is closed; bytes and files are bounded. Any thread; the same clip is fetched once.
 */
public final class FetchedFootage implements AutoCloseable {
    private final Path folder;
    private final Limits limits;
    private final Clock clock;
    private final Map<Key, Fetched> all = new HashMap<>();
    private long made;
    private boolean closed;

    /**
     * How much may lie there.
     *
     * @param bytes of all files together
     * @param each bytes of one
     * @param looks bytes of those nobody holds
     * @param linger how long one stays after a look
     * @param reserve bytes of the disk that stay free for everyone else
     */
    public record Limits(long bytes, int files, long each, long looks, Duration linger, long reserve) {
        public static final Limits NORMAL =
                new Limits(20L << 30, 10_000, 4L << 30, 2L << 30, Duration.ofMinutes(3), 512L << 20);
    }

    /** What brings a clip into a new file of at most so many bytes, whole or not at all. */
    @FunctionalInterface
    public interface Fetch {
        void into(Path file, long most);
    }

    private record Key(ClipId clip, Instant from, long bytes) {}

    /** One file, or the place of one that is on its way; its own lock is held while it is. */
    private static final class Fetched {
        private final Key key;
        private final Path file;
        private long bytes;
        private boolean there;
        private int holders;
        private Instant until = Instant.MIN;

        Fetched(Key key, Path file, long bytes) {
            this.key = key;
            this.file = file;
            this.bytes = bytes;
        }
    }

    /** A file that stays until this is closed. */
    public interface Lease extends AutoCloseable {
        Path file();

        @Override
        void close();
    }

    /** @param folder emptied, or made; its parent is there */
    public FetchedFootage(Path folder, Limits limits, Clock clock) {
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
        try {
            empty();
            Files.deleteIfExists(folder);
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED, "The folder " + folder + " for fetched footage can't be made. Check its rights.", e);
        }
    }

    /** A clip's file for a look at once; it stays some minutes, where there is room. */
    public Path look(Clip clip, Fetch fetch) {
        try (Lease lease = take(clip, fetch, true)) {
            return lease.file();
        }
    }

    /** A clip's file for work. */
    public Lease hold(Clip clip, Fetch fetch) {
        return take(clip, fetch, false);
    }

    private Lease take(Clip clip, Fetch fetch, boolean look) {
        Fetched fetched = held(clip);
        try {
            bring(fetched, fetch);
        } catch (RuntimeException e) {
            release(fetched, Optional.empty());
            throw e;
        }
        boolean[] open = {true};
        return new Lease() {
            @Override
            public Path file() {
                return fetched.file;
            }

            @Override
            public void close() {
                if (open[0]) {
                    open[0] = false;
                    release(fetched, look ? Optional.of(clock.instant().plus(limits.linger())) : Optional.empty());
                }
            }
        };
    }

    private synchronized Fetched held(Clip clip) {
        if (closed) {
            throw closing();
        }
        Key key = new Key(clip.id(), clip.range().from(), clip.bytes());
        Fetched fetched = all.get(key);
        if (fetched == null) {
            requireRoom(clip.bytes());
            String ending = clip.path().replaceAll(".*(\\.[a-zA-Z0-9]{2,4})$|.*", "$1");
            fetched = new Fetched(key, folder.resolve("clip-" + clip.id() + "-" + ++made + ending), clip.bytes());
            all.put(key, fetched);
        }
        fetched.holders++;
        return fetched;
    }

    private static ObscuraException closing() {
        return new ObscuraException(Kind.INTERRUPTED, "Obscura is closing; footage is fetched when it is back.");
    }

    /** Makes room by forgetting what nobody holds. */
    private void requireRoom(long bytes) {
        forget(limits.bytes() - bytes, limits.files() - 1);
        boolean room = sum() + bytes <= limits.bytes() && all.size() < limits.files() && bytes <= limits.each();
        if (!room) {
            throw ObscuraException.refused("That is more footage than Obscura fetches from a recorder at once ("
                    + (limits.bytes() >> 30) + " GB). Choose a shorter range.");
        }
        if (folder.toFile().getUsableSpace() - bytes < limits.reserve()) {
            throw ObscuraException.refused("The disk of Obscura's home has no room for footage that has to be fetched"
                    + " from a recorder. Make room, or choose a shorter range.");
        }
    }

    private long sum() {
        return all.values().stream().mapToLong(one -> one.bytes).sum();
    }

    private void bring(Fetched fetched, Fetch fetch) {
        synchronized (fetched) {
            if (!fetched.there) {
                fetch.into(fetched.file, most(fetched));
                long bytes = fetched.file.toFile().length();
                synchronized (this) {
                    if (closed) {
                        removed(fetched);
                        throw closing();
                    }
                    fetched.bytes = bytes;
                    fetched.there = true;
                }
            }
        }
    }

    /** What a recorder says about a size need not be true. */
    private synchronized long most(Fetched fetched) {
        long room = folder.toFile().getUsableSpace() - limits.reserve();
        return Math.max(0, Math.min(room, Math.min(limits.each(), limits.bytes() - sum() + fetched.bytes)));
    }

    /** @param until how long it may stay all the same */
    private synchronized void release(Fetched fetched, Optional<Instant> until) {
        fetched.holders--;
        until.filter(later -> later.isAfter(fetched.until)).ifPresent(later -> fetched.until = later);
        forgetOld();
    }

    /** Removes what nobody holds and nobody looked at for some minutes; to be called every minute or so. */
    public synchronized void forgetOld() {
        Instant now = clock.instant();
        all.values().removeIf(one -> one.holders == 0 && (!one.there || !one.until.isAfter(now)) && removed(one));
        long looks = all.values().stream()
                .filter(one -> one.holders == 0)
                .mapToLong(one -> one.bytes)
                .sum();
        forget(sum() - Math.max(0, looks - limits.looks()), limits.files());
    }

    /** Forgets what was looked at longest ago and is not held until that much is left. */
    private void forget(long bytes, int files) {
        Iterator<Fetched> oldest = all.values().stream()
                .filter(one -> one.holders == 0)
                .sorted((a, b) -> a.until.compareTo(b.until))
                .toList()
                .iterator();
        while ((sum() > bytes || all.size() > files) && oldest.hasNext()) {
            Fetched one = oldest.next();
            if (removed(one)) {
                all.remove(one.key);
            }
        }
    }

    /** False when the disk can't: then it is tried again. */
    private static boolean removed(Fetched one) {
        try {
            Files.deleteIfExists(one.file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void empty() throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Nothing is fetched from now on, and nothing is left. */
    @Override
    public synchronized void close() {
        closed = true;
        all.clear();
        try {
            empty();
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED, "Fetched footage in " + folder + " could not be removed. Remove it by hand.", e);
        }
    }
}
