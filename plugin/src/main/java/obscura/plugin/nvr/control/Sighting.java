package obscura.plugin.nvr.control;

import java.time.Instant;
import java.util.Optional;

/**
 * A {@link Sight} that was seen.
 *
 * @param camera what it is called there; empty when it is about the whole NVR
 * @param where in which setting, list or file it was seen, in one line; never with a secret in it
 * @param mendable whether {@link NvrScan#mend} can do something about it
 */
public record Sighting(Sight sight, Optional<String> camera, String where, boolean mendable, Instant at) {}
