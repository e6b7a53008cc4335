package obscura.plugin.nvr.kept;

/** Takes what an NVR says it keeps. */
public interface KeptListing {
    void found(KeptItem item);

    /**
     * Things of this kind could not be listed, or not all of them: nothing may be concluded from their absence.
     *
     * @param why a sentence
     */
    void unread(KeptKind kind, String why);

    /** False when the listing should end; asked often. */
    boolean goOn();
}
