package obscura.plugin.nvr.kept;

import java.util.OptionalLong;
import obscura.plugin.time.TimeRange;

/**
 * One thing an NVR keeps of a camera.
 *
 * @param camera what it is called there
 * @param range what it shows; of a picture the millisecond it was taken in
 * @param key how the NVR knows it: an id, or a path inside its media folder. One per kind; never with a secret in it
 * @param bytes how large it is, where that is known
 */
public record KeptItem(KeptKind kind, String camera, TimeRange range, String key, OptionalLong bytes) {
    public static final int LONGEST_KEY = 1_000;

    public KeptItem {
        if (camera.isEmpty() || key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A kept item has a camera and a key of 1 to " + LONGEST_KEY);
        }
    }
}
