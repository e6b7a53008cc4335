package obscura.e2e.shinobi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which traps are on now; may be changed at any time by any thread. */
final class Traps {
    private final Set<ShinobiTrap> on = ConcurrentHashMap.newKeySet();

    Traps() {
        on.addAll(ShinobiTrap.ofEveryShinobi());
    }

    void set(ShinobiTrap trap, boolean isOn) {
        if (isOn) {
            on.add(trap);
        } else {
            on.remove(trap);
        }
    }

    boolean has(ShinobiTrap trap) {
        return on.contains(trap);
    }
}
