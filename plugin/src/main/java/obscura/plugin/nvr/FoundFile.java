package obscura.plugin.nvr;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of footage as an NVR lists it.
 *
 * @param camera what it is called there
 * @param start absent when the name says no more than the day
 * @param path relative to the NVR's folder, parts joined by {@code /}
 * @param modified when it was last written to, in whole milliseconds
 */
public record FoundFile(String camera, Optional<Instant> start, String path, long bytes, Instant modified) {}
