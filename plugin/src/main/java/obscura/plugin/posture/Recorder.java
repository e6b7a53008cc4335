package obscura.plugin.posture;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.control.Sight;

/**
 * What a camera's recorder does with it.
 *
 * @param known whether a recorder of this camera is known at all
 * @param seen when all of it was last seen; empty when it never was, or the last look failed
 * @param sights what was seen about this camera and about the recorder as a whole
 */
public record Recorder(boolean known, Optional<Instant> seen, Set<Sight> sights) {
    /** It may be recorded by something nobody told us of. */
    public static final Recorder UNKNOWN = new Recorder(false, Optional.empty(), Set.of());

    /** Recordings are there, so it records; more is not known. */
    public static final Recorder NOT_LOOKED_AT = new Recorder(true, Optional.empty(), Set.of(Sight.RECORDS));

    public Recorder {
        sights = Set.copyOf(sights);
    }

    boolean does(Sight sight) {
        return sights.contains(sight);
    }
}
