package obscura.plugin.export.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.ExportId;

/** All exports that were ever ordered. Each call is on the disk when it returns. */
public interface Exports {
    /** How many may wait at once. */
    int MOST_QUEUED = 1000;

    /**
     * Takes an order down, queued.
     *
     * @throws obscura.plugin.ObscuraException REFUSED when {@link #MOST_QUEUED} wait already
     */
    ExportOrder add(ExportWish wish);

    Optional<Export> find(ExportId id);

    /**
     * Newest first.
     *
     * @param before only older ones than this; for the next page
     * @param most 1 to 200
     */
    List<Export> newest(ExportFilter filter, Optional<ExportId> before, int most);

    /**
     * Keeps what has changed, unless somebody else has changed it since it was found.
     *
     * @return false when somebody has: find it again and think again
     */
    boolean update(Export changed);

    /**
     * How far the work is; no change in the sense of {@link #update}.
     *
     * @return false when it does not run any more, so that the work must stop
     */
    boolean progress(ExportId id, String phase, double fraction);

    void downloaded(ExportId id);

    /** Whose files must go. */
    List<Export> expired(Instant now);

    /** In one state, oldest first. */
    List<Export> in(ExportState state);
}
