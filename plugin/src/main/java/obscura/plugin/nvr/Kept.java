package obscura.plugin.nvr;

/** How much footage of a camera the index holds. */
public record Kept(long clips, long bytes) {}
