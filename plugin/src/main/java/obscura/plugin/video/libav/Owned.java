package obscura.plugin.video.libav;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import obscura.plugin.ObscuraException;
import org.bytedeco.javacpp.Pointer;

/** Native things to give back, in reverse order, exactly once. */
final class Owned implements AutoCloseable {
    private final Deque<Runnable> frees = new ArrayDeque<>();

    /** Keeps what a library call returned; null from such a call means that memory ran out. */
    <T extends Pointer> T keep(T thing, Consumer<T> free) {
        if (thing == null || thing.isNull()) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "Memory for video ran out. Close other programs or export fewer at once.");
        }
        frees.push(() -> free.accept(thing));
        return thing;
    }

    void onClose(Runnable free) {
        frees.push(free);
    }

    @Override
    public void close() {
        while (!frees.isEmpty()) {
            frees.pop().run();
        }
    }
}
