package obscura.plugin.nvr;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.time.TimeRange;

/** The index of all footage. Every question is answered without touching a file of the recorder. */
public interface Clips {
    /** The most days {@link #days} looks at. */
    int MOST_DAYS = 400;

    /** Clips of a camera that overlap a range, by start; at most {@code most} of them. */
    List<Clip> in(CameraId camera, TimeRange range, int most);

    Optional<Clip> find(ClipId id);

    /**
     * What is recorded of a camera in a range, cut to it, as few stretches as possible: clips less than two seconds apart
     * are one.
     */
    List<TimeRange> recorded(CameraId camera, TimeRange range);

    /** The days from {@code first} to {@code last}, both included, on which something is recorded, in order. */
    List<LocalDate> days(CameraId camera, LocalDate first, LocalDate last, ZoneId zone);

    /** When a camera's newest footage ends. */
    Optional<Instant> newest(CameraId camera);

    /** When a camera's oldest footage starts. */
    Optional<Instant> oldest(CameraId camera);

    /** When the newest footage of each camera ends; cameras without footage are absent. */
    Map<CameraId, Instant> newest();

    /** How much there is of each camera; cameras without footage are absent. */
    Map<CameraId, Kept> kept();
}
