package obscura.plugin.nvr;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.time.TimeRange;

/** The index of all footage. Every question is answered without touching a file of the recorder. */
public interface Clips {
    /** Clips of a camera that overlap a range, by start; at most {@code most} of them. */
    List<Clip> in(CameraId camera, TimeRange range, int most);

    Optional<Clip> find(ClipId id);

    /** What is recorded of a camera in a range, as few stretches as possible: clips less than two seconds apart are one. */
    List<TimeRange> recorded(CameraId camera, TimeRange range);

    /** When a camera's newest footage ends. */
    Optional<Instant> newest(CameraId camera);

    /** When a camera's oldest footage starts. */
    Optional<Instant> oldest(CameraId camera);
}
