package obscura.plugin.masking;

/** What became of a save. */
public sealed interface SaveResult {
    record Saved(WantedMasks masks) implements SaveResult {}

    /** Somebody else has saved meanwhile: nothing was changed, and this is what is kept. */
    record Stale(WantedMasks now) implements SaveResult {}
}
