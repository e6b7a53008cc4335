package obscura.plugin.nvr;

import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.time.TimeRange;

/**
 * One continuous piece of footage.
 *
 * @param path where its recorder keeps it, relative to the recorder's folder; never absolute, never with {@code ..}
 * @param bytes size of the file when it was indexed
 * @param certainty how well the range is known
 */
public record Clip(
        ClipId id, CameraId camera, TimeRange range, NvrId nvr, String path, long bytes, Certainty certainty) {
    public Clip {
        if (path.startsWith("/") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException("A clip's path stays inside the folder of its NVR");
        }
    }

    /** A clip whose times are known. */
    public Clip(ClipId id, CameraId camera, TimeRange range, NvrId nvr, String path, long bytes) {
        this(id, camera, range, nvr, path, bytes, Certainty.KNOWN);
    }
}
