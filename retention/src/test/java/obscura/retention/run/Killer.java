package obscura.retention.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ends the process, as far as a test can, before or after the so-and-so-manieth call of any port. */
final class Killer {
    private final int at;
    private final boolean after;
    private int calls;

    /** Nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    Killer(int at, boolean after) {
        this.at = at;
        this.after = after;
    }

    /** It would have come to more calls than there were. */
    boolean survived() {
        return calls < at;
    }

    <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    boolean now = ++calls == at;
                    if (now && !after) {
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(real, given);
                        if (now) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
