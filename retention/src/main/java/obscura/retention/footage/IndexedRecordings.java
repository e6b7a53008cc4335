package obscura.retention.footage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Kept;
import obscura.retention.rule.RuleKind;

/**
 * Only the recordings the index knows, of some cameras: quick, for no NVR is asked.
 *
 * @param cameras of which
 */
public record IndexedRecordings(List<CameraId> cameras, Recordings index) implements Footage {
    public IndexedRecordings {
        cameras = List.copyOf(cameras);
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (camera.isPresent() && overBy.containsKey(RuleKind.RECORDINGS)) {
            index.each(camera.get(), overBy.get(RuleKind.RECORDINGS), into);
        }
    }

    @Override
    public List<Piece> newest(Place place, int most) {
        return index.newest(place, most);
    }

    @Override
    public Kept recordings() {
        return index.all();
    }
}
