package obscura.plugin.nvr;

import java.nio.channels.FileChannel;

/** What records, as far as reading goes. Every call may be slow, and none of them changes anything there. */
public interface Nvr {
    /** Whether its footage can be read now. */
    Reach reach();

    /**
     * Hands over all footage there is, piece by piece and in no order, on the caller's thread. Nothing is collected:
     * memory doesn't grow with the number of files. Ends early when the listing says so. Files aren't opened.
     */
    void list(Listing into);

    /** When a file starts and ends; opens it where its name doesn't say. Bounded in time and memory. */
    Timing timing(FoundFile file);

    /**
     * Where a clip's file is, looked at now.
     *
     * @param path as in {@link Clip#path()}
     */
    ClipFile locate(String path);

    /**
     * Opens a clip's file for reading. What is opened was reached without following a link, whatever was renamed or
     * replaced meanwhile.
     *
     * @throws obscura.plugin.ObscuraException REFUSED, with the sentence of {@link #locate}
     */
    FileChannel open(String path);
}
