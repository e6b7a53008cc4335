package obscura.plugin.nvr.frigate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file or folder in Frigate's media folder.
 *
 * @param name one name, never a path
 * @param bytes absent of folders, and where the list does not say it
 */
record MediaFile(String name, boolean folder, OptionalLong bytes, Optional<Instant> modified) {}
