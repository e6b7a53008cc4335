package obscura.plugin.posture;

import java.time.Instant;
import java.util.Optional;

/**
 * The masks on the camera: places that must never be seen. They cover whoever is there, and nobody elsewhere.
 *
 * @param wanted whether there are any
 * @param proven when all of them were proven in every view, by the oldest of the proofs; empty when not all are
 */
public record Zones(boolean wanted, Optional<Instant> proven) {
    public static final Zones NONE = new Zones(false, Optional.empty());
    public static final Zones NOT_PROVEN = new Zones(true, Optional.empty());
}
