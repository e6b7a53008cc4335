package obscura.plugin.nvr.kept;

import java.time.Instant;

/**
 * Whether something is still kept, looked at by another way than the one that deleted it.
 *
 * @param how what was looked at, such as "the file list of the NVR" or "the disk"
 */
public record Look(KeptItem item, Standing standing, String how, Instant at) {
    public enum Standing {
        GONE,
        /** Its name is gone, the file is not: it has other names (hard links). */
        NAME_GONE,
        STILL_THERE,
        /** It can't be said; never counted as gone. */
        UNKNOWN
    }
}
