package obscura.e2e.frigate.state;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which traps are on now; may be changed at any time by any thread. */
public final class Traps {
    private final Set<FrigateTrap> on = ConcurrentHashMap.newKeySet();

    public Traps() {
        Arrays.stream(FrigateTrap.values()).filter(FrigateTrap::onAtFirst).forEach(on::add);
    }

    public void turnOn(FrigateTrap trap) {
        on.add(trap);
    }

    /** @throws IllegalArgumentException for one that cannot be switched off */
    public void turnOff(FrigateTrap trap) {
        if (trap == FrigateTrap.INCLUSIVE_RANGE) {
            throw new IllegalArgumentException("Ranges of Frigate are always inclusive.");
        }
        on.remove(trap);
    }

    public boolean has(FrigateTrap trap) {
        return on.contains(trap);
    }

    /** True once when it was on, and then it is off. */
    public boolean takes(FrigateTrap trap) {
        return on.remove(trap);
    }
}
