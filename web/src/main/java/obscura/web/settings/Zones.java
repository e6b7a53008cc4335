package obscura.web.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The time zones people choose from: places, not abbreviations. */
final class Zones {
    private static final String PLACES =
            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

    private Zones() {}

    /** By name; the one in use is always among them. */
    static List<String> with(ZoneId used) {
        Set<String> places = new TreeSet<>();
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.matches(PLACES)).forEach(places::add);
        places.add(used.getId());
        return List.copyOf(places);
    }
}
