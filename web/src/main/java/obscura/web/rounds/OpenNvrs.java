package obscura.web.rounds;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;

/**
 * Gives the door to an NVR that somebody added. A door stays open as long as its settings and login stay, so that nobody logs in
 * anew for every question. Any thread.
 */
public final class OpenNvrs {
    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final NvrDoors doors;
    private final BiFunction<NvrId, Nvr, Nvr> reading;
    private final Map<NvrId, Opened> opened = new ConcurrentHashMap<>();

    private record Opened(NvrSettings settings, NvrLogin login, NvrDoor door) {
        boolean is(NvrSettings now, NvrLogin theirs) {
            return settings.equals(now) && login.equals(theirs);
        }
    }

    /** @param reading what is read through instead, when a recorder's footage is read */
    public OpenNvrs(Nvrs nvrs, NvrLogins logins, NvrDoors doors, BiFunction<NvrId, Nvr, Nvr> reading) {
        this.reading = reading;
        this.nvrs = nvrs;
        this.logins = logins;
        this.doors = doors;
    }

    /**
     * Empty when it was removed.
     *
     * @throws obscura.plugin.ObscuraException FAILED when its login can't be read
     */
    public Optional<NvrDoor> of(NvrId id) {
        Optional<KnownNvr> known = nvrs.find(id);
        if (known.isEmpty()) {
            opened.remove(id);
        }
        return known.map(this::door);
    }

    public Optional<Nvr> footage(NvrId id) {
        return of(id).map(NvrDoor::footage);
    }

    private NvrDoor door(KnownNvr nvr) {
        NvrLogin login = logins.of(nvr.id());
        return opened.compute(nvr.id(), (id, before) -> {
                    if (before != null && before.is(nvr.settings(), login)) {
                        return before;
                    }
                    NvrDoor door = doors.open(nvr.settings(), login, certificate -> logins.pin(id, certificate));
                    Nvr footage = reading.apply(id, door.footage());
                    return new Opened(
                            nvr.settings(), login, new NvrDoor(footage, door.store(), door.control(), door.scan()));
                })
                .door();
    }
}
