package obscura.plugin.nvr;

/** What to think when more than half of an NVR's clips are not found. */
public enum Loss {
    /** That something is wrong; nothing leaves the index. */
    DOUBTED,
    /** That they were really deleted, because a person said so. */
    BELIEVED
}
