package obscura.plugin.nvr;

import java.nio.file.Path;
import java.time.Instant;

/** What records, as far as reading goes. Every call may be slow, and none of them changes anything there. */
public interface Nvr {
    /** Whether its footage can be read now. */
    Reach reach();

    /**
     * Hands over all footage there is, piece by piece and in no order, on the caller's thread. Nothing is collected:
     * memory doesn't grow with the number of files. Ends early when the listing says so. Files aren't opened.
     */
    void list(Listing into);

    /**
     * The same, only of footage that ends after a moment: what a round every minute asks a recorder that lists by time. More
     * may come; nothing may be concluded from the absence of older footage.
     */
    default void listSince(Instant moment, Listing into) {
        list(into);
    }

    /** When a file starts and ends; opens it where its name doesn't say. Bounded in time and memory. */
    Timing timing(FoundFile file);

    /**
     * Where a clip's file is, looked at now.
     *
     * @param path as in {@link Clip#path()}
     */
    ClipFile locate(String path);

    /**
     * Copies a clip's file to a new one, whole or not at all. What is copied was reached without following a link, whatever
     * was renamed or replaced meanwhile.
     *
     * @param path as in {@link Clip#path()}
     * @param into does not exist yet; does not exist afterwards either when this throws
     * @param most bytes; a longer one is refused
     * @throws obscura.plugin.ObscuraException REFUSED, with the sentence of {@link #locate}; FAILED when the disk can't
     */
    void fetch(String path, Path into, long most);
}
