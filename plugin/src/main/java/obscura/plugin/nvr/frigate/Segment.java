package obscura.plugin.nvr.frigate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A recording of Frigate's, usually ten seconds.
 *
 * @param end as its rows say; absent when no row knows the file
 * @param path inside the media folder
 */
record Segment(
        String camera, Instant start, Optional<Instant> end, String path, OptionalLong bytes, Instant modified) {}
