package obscura.plugin.nvr.folder;

import java.time.Instant;

/**
 * A file as it was when its name was taken away: enough to know it again under another one.
 *
 * @param root which folder of recordings it lay in, as the disk knows it
 * @param file which file it is, as the disk knows it
 * @param names how many names it had, the one that was taken away among them
 */
record Removed(Object root, Object file, long bytes, Instant modified, int names) {}
