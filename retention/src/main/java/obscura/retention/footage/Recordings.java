package obscura.retention.footage;

import java.time.Instant;
import java.util.List;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Kept;

/** The index of footage, as what may have to go. Streams. */
public interface Recordings {
    /** Every camera there is or was. */
    List<CameraId> cameras();

    /** Those of a camera that were over by a moment, by their start. */
    void each(CameraId camera, Instant overBy, Pieces into);

    /** The latest of each camera of a place, and those that were indexed last. */
    List<Piece> newest(Place place, int most);

    /** Of all cameras. */
    Kept all();
}
