package obscura.plugin.nvr.kept;

/** Whether things of one kind can be deleted from here; said before it is tried. */
public sealed interface CanDelete {
    /** @param how a sentence, such as "Through Frigate's API, looked at again in its file list." */
    String sentence();

    /** On request. */
    record OnRequest(String sentence) implements CanDelete {}

    /** The NVR does it by itself when its own retention is lowered ({@link NvrStore#keepFor}); slower, and watched. */
    record ByItsOwnRetention(String sentence) implements CanDelete {}

    /** Not at all, with what would help. */
    record No(String sentence) implements CanDelete {}
}
