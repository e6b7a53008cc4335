package obscura.plugin.scene;

/** What is known of one pixel of the empty scene. Whatever is not {@code KNOWN} counts as differing, always. */
enum Knowledge {
    KNOWN,
    /** Two values held for long; either may be the empty scene. */
    DOUBTFUL,
    /** Never seen without something known to be there, or never the same. */
    UNKNOWN
}
