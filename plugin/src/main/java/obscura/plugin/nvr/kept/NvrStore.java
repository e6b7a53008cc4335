package obscura.plugin.nvr.kept;

import java.util.List;
import java.util.Map;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.time.TimeRange;

/**
 * All that an NVR keeps of its cameras: listed, deleted, looked at again. Slow; on the caller's thread; bounded in time and
 * memory whatever the NVR answers.
 */
public interface NvrStore {
    /** For every kind this NVR keeps, whether that can be deleted from here. Asks the NVR for its version. */
    Answer<Map<KeptKind, CanDelete>> canDelete();

    /**
     * Everything of a camera that overlaps a range, past every cache, in no order and piece by piece.
     *
     * @param camera what it is called there; it may be gone there, and what is left of it is listed all the same
     */
    void list(String camera, TimeRange range, KeptListing into);

    /**
     * Which of these are files with other names (hard links), where a disk can say so: {@link #delete} takes this name away and
     * leaves the file under the others. To be asked before it, for afterwards nothing tells.
     *
     * @return a sentence for each of those
     */
    default Map<KeptItem, String> otherNames(List<KeptItem> items) {
        return Map.of();
    }

    /**
     * Asks for the deletion of exactly these, in the order that is safe there. Nothing that is not among them goes with
     * them: an item that can't go alone is refused.
     *
     * @param items of one camera, a few hundred at most
     * @return one for each, in their order
     */
    List<Said> delete(List<KeptItem> items);

    /**
     * Whether they are still there: files rather than rows, past every cache, another way than {@link #delete} took.
     *
     * @return one for each, in their order
     */
    List<Look> look(List<KeptItem> items);

    /** How long the NVR keeps things of a camera by itself. */
    Answer<OwnRetention> keeps(String camera);

    /**
     * Sets that, for one kind, and reads it back.
     *
     * @return what was read back, whether or not it is what was asked for
     */
    Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days);
}
