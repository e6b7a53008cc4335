package obscura.plugin.nvr;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of footage as an NVR lists it.
 *
 * @param camera what it is called there
 * @param start absent when the name says no more than the day
 * @param end where the NVR lists it, as Frigate and Shinobi do; absent for files, which are opened to find out
 * @param path relative to the NVR's folder, parts joined by {@code /}
 * @param modified when it was last written to, in whole milliseconds
 */
public record FoundFile(
        String camera, Optional<Instant> start, Optional<Instant> end, String path, long bytes, Instant modified) {
    /** One whose end its file tells. */
    public FoundFile(String camera, Optional<Instant> start, String path, long bytes, Instant modified) {
        this(camera, start, Optional.empty(), path, bytes, modified);
    }
}
