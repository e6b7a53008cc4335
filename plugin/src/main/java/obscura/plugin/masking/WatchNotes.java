package obscura.plugin.masking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the watch knows of one camera.
 *
 * @param readAt when its masks were last read, or that was last tried
 * @param framesAt when its pictures were last looked at
 * @param silentSince since when it does not answer; empty when it did the last time
 * @param drifts what is not as it should be; a camera with any is red
 */
public record WatchNotes(
        Optional<Instant> readAt, Optional<Instant> framesAt, Optional<Instant> silentSince, List<Drift> drifts) {
    public WatchNotes {
        drifts = List.copyOf(drifts);
    }

    public static WatchNotes none() {
        return new WatchNotes(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
