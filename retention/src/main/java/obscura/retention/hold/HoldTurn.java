package obscura.retention.hold;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Setting a hold and deleting take turns: once a hold is set nothing under it is being deleted. One for the whole process, which
 * is the only one that deletes.
 */
public final class HoldTurn {
    private final ReentrantLock lock = new ReentrantLock(true);

    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
