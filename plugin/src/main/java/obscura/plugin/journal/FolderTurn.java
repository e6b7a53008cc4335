package obscura.plugin.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One at a time among all processes: the lock on a file, waited for within bounds. */
record FolderTurn(FileLock lock) implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(2);

    /** @throws IOException when somebody else holds it for too long */
    static FolderTurn of(FileChannel channel) throws IOException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < until) {
            FileLock lock = attempt(channel);
            if (lock != null) {
                return new FolderTurn(lock);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException("Another process holds the lock for more than " + LONGEST_WAIT.toSeconds() + " s");
    }

    private static FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    boolean isHeld() {
        return lock.isValid();
    }

    @Override
    public void close() throws IOException {
        lock.release();
    }
}
