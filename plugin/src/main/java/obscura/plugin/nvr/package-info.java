/**
 * The door to what records: a folder of recordings, Frigate. {@link obscura.plugin.nvr.Nvr} is
 * what an adapter offers (the folder's is in {@code folder}, Frigate's in {@code frigate}), {@link obscura.plugin.nvr.Clips} the index of what all of
 * them keep, {@link obscura.plugin.nvr.IndexFootage} keeps it in step. What names of files mean is in {@code pattern}.
 * Footage is only ever read here; what is kept is deleted through {@code kept}. Start reading at {@link obscura.plugin.nvr.IndexFootage}.
 */
package obscura.plugin.nvr;
