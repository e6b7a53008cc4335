package obscura.plugin.masking;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;

/** The masks of all cameras: what is wanted, what on a camera is ours, what is known. On the disk when a call returns. Any thread. */
public interface Masks {
    WantedMasks wanted(CameraId camera);

    /** Replaces the masks, only if nobody has since the version in {@code masks}; the one saved is a version later. */
    SaveResult save(CameraId camera, WantedMasks masks);

    /** Every mask on the camera that we made or took over. */
    List<OurMask> ours(CameraId camera);

    /** Adds one of ours, or says what it is meant to be now. */
    void own(CameraId camera, OurMask mask);

    void disown(CameraId camera, String token);

    /** A change that is under way, or broke off. */
    Optional<Attempt> attempt(CameraId camera);

    void begin(CameraId camera, Attempt attempt);

    /** The change is over. */
    void end(CameraId camera);

    /** The last one. */
    Optional<MaskReport> report(CameraId camera);

    void report(CameraId camera, MaskReport report);

    WatchNotes notes(CameraId camera);

    void note(CameraId camera, WatchNotes notes);
}
