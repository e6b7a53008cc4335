package obscura.plugin.masking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import obscura.plugin.id.CameraId;

/** One piece of work at a time for each camera, in the order they came. */
final class CameraTurns {
    private final Map<CameraId, ReentrantLock> turns = new ConcurrentHashMap<>();

    <T> T alone(CameraId camera, Supplier<T> work) {
        ReentrantLock turn = turns.computeIfAbsent(camera, missing -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
