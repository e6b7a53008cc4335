package obscura.plugin.nvr;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.id.NvrId;
import obscura.plugin.time.TimeRange;

/** The index of all footage, for who keeps it in step. Each call is one transaction. */
public interface ClipIndex {
    /** What the index says of a file. */
    record Row(ClipId id, CameraId camera, Instant start, long bytes, Instant modified, Certainty certainty) {}

    /** What the index shall say of a file; what it said of that path before is replaced, its id stays. */
    record Entry(CameraId camera, TimeRange range, String path, long bytes, Instant modified, Certainty certainty) {}

    /** A file the index knows. */
    record Held(ClipId id, String path) {}

    long count(NvrId nvr);

    /** The rows of those paths that are known, by path; a few hundred at a time. */
    Map<String, Row> rows(NvrId nvr, Collection<String> paths);

    /** The ids under which the entries are kept, in their order. */
    List<ClipId> put(NvrId nvr, List<Entry> entries);

    /** Those with an id above this number, by id; at most {@code most}. */
    List<Held> heldAfter(NvrId nvr, long number, int most);

    /** Takes them out of the index; the files are not touched. Ids are never given again. */
    void remove(Collection<ClipId> ids);

    /** Lets each clip whose end is a guess end where the next of its camera starts, where that is earlier. */
    void settleEnds(NvrId nvr);
}
