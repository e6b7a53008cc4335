package obscura.plugin.time;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Adds up where a job's time goes, by name. One thread; a measurement costs some tens of nanoseconds. */
public final class Costs {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    public <T> T of(String what, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(what, System.nanoTime() - start, Long::sum);
        }
    }

    public void of(String what, Runnable work) {
        of(what, () -> {
            work.run();
            return null;
        });
    }

    /** Seconds by name, in the order they were first met. */
    public Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        nanos.forEach((what, n) -> seconds.put(what, n / 1e9));
        return seconds;
    }
}
