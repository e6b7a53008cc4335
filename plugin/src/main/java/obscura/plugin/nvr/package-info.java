/**
 * The door to what records: a folder of recordings today, Frigate and Shinobi later. {@link obscura.plugin.nvr.Clips} is
 * the index of what they keep; times in it come from the recorder, the files themselves are only ever read. Start
 * reading at {@link obscura.plugin.nvr.Clip}.
 */
package obscura.plugin.nvr;
