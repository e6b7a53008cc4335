package obscura.retention.footage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Kept;
import obscura.retention.rule.RuleKind;

/**
 * Only what the database knows, of some cameras: quick, for no NVR is asked.
 *
 * @param cameras of which
 * @param own of what Obscura keeps itself
 */
public record KnownFootage(List<CameraId> cameras, Recordings index, List<OwnFootage> own) implements Footage {
    public KnownFootage {
        cameras = List.copyOf(cameras);
        own = List.copyOf(own);
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (camera.isPresent() && overBy.containsKey(RuleKind.RECORDINGS)) {
            index.each(camera.get(), overBy.get(RuleKind.RECORDINGS), into);
        }
        own.forEach(ours -> ours.each(camera, overBy, into));
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
