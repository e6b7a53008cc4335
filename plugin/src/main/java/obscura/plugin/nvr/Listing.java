package obscura.plugin.nvr;

/** Takes what an NVR lists. */
public interface Listing {
    /** A piece of footage. */
    void found(FoundFile file);

    /**
     * Something that looks like footage and is not taken.
     *
     * @param path relative to the NVR's folder
     * @param why a sentence
     */
    void refused(String path, String why);

    /**
     * Everything below a folder could not be listed, so nothing can be said about it.
     *
     * @param path relative to the NVR's folder; empty for all of it
     * @param why a sentence
     */
    void unread(String path, String why);

    /** False when the listing should end; asked often. */
    boolean goOn();
}
