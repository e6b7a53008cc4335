package obscura.retention.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Ends the process, as far as a test can, before or after the so-and-so-manieth call of any port; or lets that call fail. */
public final class Killer {
    private final int at;
    private final boolean after;
    private final Supplier<? extends Throwable> end;
    private int calls;

    /** Nothing catches it. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    public Killer(int at, boolean after) {
        this(at, after, Killed::new);
    }

    /** @param end what is thrown instead */
    public Killer(int at, boolean after, Supplier<? extends Throwable> end) {
        this.at = at;
        this.after = after;
        this.end = end;
    }

    /** It would have come to more calls than there were. */
    public boolean survived() {
        return calls < at;
    }

    public <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    boolean now = ++calls == at;
                    if (now && !after) {
                        throw end.get();
                    }
                    try {
                        Object answer = method.invoke(real, given);
                        if (now) {
                            throw end.get();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
