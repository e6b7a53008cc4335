package obscura.retention.keeping;

import java.time.Instant;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.time.TimeRange;

/**
 * A recording under a hold, as the index of footage knows it.
 *
 * @param there what its camera is called at its recorder
 * @param path as in {@link obscura.plugin.nvr.Clip#path()}
 * @param bytes as its recorder lists it; 0 where it does not say
 */
public record HeldClip(
        NvrId nvr,
        String path,
        CameraId camera,
        String there,
        TimeRange range,
        ClipId clip,
        long bytes,
        Instant modified) {}
