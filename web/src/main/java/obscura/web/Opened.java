package obscura.web;

import java.util.ArrayDeque;
import java.util.Deque;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;

/** What was opened, to be closed in the opposite order; everything is tried, the first failure is told. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public void close() {
        ObscuraException first = null;
        while (!things.isEmpty()) {
            try {
                things.pop().close();
            } catch (Exception e) {
                first = first == null ? new ObscuraException(Kind.FAILED, "Not everything could be closed.", e) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
