package obscura.retention.footage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Kept;
import obscura.retention.rule.RuleKind;

/** All there is that a rule could be about. Streams: memory doesn't grow with how much that is. */
public interface Footage {
    /** Whatever footage was seen of at some time, also cameras that are gone. */
    List<CameraId> cameras();

    /**
     * Everything of a camera that was over by a moment, for each kind its own. May hand over more.
     *
     * @param camera empty for what is of no camera
     */
    void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into);

    /**
     * The latest recording of each camera of a place, and then those that were indexed last: by them the place is known again. At
     * most {@code most} of them.
     */
    List<Piece> newest(Place place, int most);

    /** All recordings there are, old and new, as far as the index knows. */
    Kept recordings();
}
