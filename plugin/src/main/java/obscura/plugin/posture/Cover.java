package obscura.plugin.posture;

import java.time.Instant;
import java.util.Optional;

/**
 * What covers people in the moving pictures that are watched.
 *
 * @param proven when it was last seen to cover them
 * @param recorded whether the covered pictures are what the recorder is given, in place of the camera's own
 */
public record Cover(Kind kind, Optional<Instant> proven, boolean recorded) {
    /** Worst first. */
    public enum Kind {
        /** Nothing does. */
        NONE,
        /** Solid paint; the original is sealed and can be opened. */
        REVERSIBLE,
        /** Solid paint, and no original. */
        PERMANENT
    }

    public static final Cover NONE = new Cover(Kind.NONE, Optional.empty(), false);
}
