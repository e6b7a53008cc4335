package obscura.plugin.leak;

import java.util.Optional;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;

/**
 * Something that was found.
 *
 * @param source who saw it, and who mends it
 */
public record Finding(Source source, Sighting sighting) {
    static final int LONGEST_PLACE = 500;

    public enum Source {
        RECORDER,
        BROKER
    }

    public Finding {
        String where = sighting.where().replaceAll("\\p{Cntrl}", " ");
        if (where.length() > LONGEST_PLACE) {
            where = where.substring(0, LONGEST_PLACE);
        }
        sighting = new Sighting(sighting.sight(), sighting.camera(), where, sighting.mendable(), sighting.at());
    }

    public Sight sight() {
        return sighting.sight();
    }

    public Optional<String> camera() {
        return sighting.camera();
    }

    public String where() {
        return sighting.where();
    }

    /** The same thing, seen at another time perhaps. */
    public boolean isLike(Finding other) {
        return isOneMendingWith(other) && where().equals(other.where());
    }

    /** Whether mending the one is looked at again together with the other. */
    boolean isOneMendingWith(Finding other) {
        return source == other.source && sight() == other.sight() && camera().equals(other.camera());
    }
}
