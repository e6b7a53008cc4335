package obscura.plugin.export.order;

import obscura.plugin.id.ExportId;

/** Where exports wait for their turn; it outlives this process. */
public interface ExportQueue {
    /** Adds it at the end; {@link CarryOutExport#carryOut} is called when its turn comes. Twice is once. */
    void add(ExportId id);

    /** It need not come any more; no harm when it still does. */
    void remove(ExportId id);
}
