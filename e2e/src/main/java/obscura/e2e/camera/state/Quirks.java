package obscura.e2e.camera.state;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which quirks are on now; may be changed at any time by any thread. */
public final class Quirks {
    private final Set<Quirk> on = ConcurrentHashMap.newKeySet();

    public void set(Quirk quirk, boolean isOn) {
        if (isOn) {
            on.add(quirk);
        } else {
            on.remove(quirk);
        }
    }

    public boolean has(Quirk quirk) {
        return on.contains(quirk);
    }

    /** True when main and sub stream have a video source configuration each. */
    public boolean twoConfigurations() {
        return has(Quirk.MASKS_ONE_CONFIGURATION_ONLY) || has(Quirk.SOURCE_MASK);
    }
}
