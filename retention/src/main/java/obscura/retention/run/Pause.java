package obscura.retention.run;

import java.time.Duration;

/** Waits, for a store that says it has deleted before it has. */
public interface Pause {
    /** @throws obscura.plugin.ObscuraException INTERRUPTED */
    void of(Duration time);
}
