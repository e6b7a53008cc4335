package obscura.plugin.nvr.frigate;

import java.time.Duration;

/** Lets time pass while a Frigate starts or works. */
@FunctionalInterface
public interface Pause {
    /** @return false when there is no more waiting: the work is to be ended */
    boolean of(Duration time);

    static Pause onThisThread() {
        return time -> {
            try {
                Thread.sleep(time.toMillis());
                return true;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
